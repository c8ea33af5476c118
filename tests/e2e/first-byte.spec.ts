import { expect, test } from "#tests/harness/e2e.ts";
import { htmlProblems } from "#tests/harness/html.ts";
import { plainText } from "#tests/harness/html-forms.ts";

const languages = { nl: "ltr", en: "ltr", ar: "rtl", ti: "ltr", uk: "ltr" } as const;

/** Page kinds by where they live: landing, form start, information, a page that is not there, a draft that is gone. */
const kinds = {
  landing: "",
  form: "/melden",
  question: "/melden/gemeente",
  privacy: "/privacy",
  missing: "/bestaat-niet",
  resume: "/verder",
  receipt: "/ontvangst",
} as const;

for (const [lng, dir] of Object.entries(languages)) {
  test(`every kind of page says ${lng} and ${dir} in its first bytes`, async ({ request }) => {
    for (const [kind, path] of Object.entries(kinds)) {
      const response = await request.get(`/${lng}${path}`);
      const html = await response.text();
      expect(html.slice(0, 120), `${kind} ${response.status()}`).toMatch(
        new RegExp(`<html[^>]*lang="${lng}"[^>]*dir="${dir}"|<html[^>]*dir="${dir}"[^>]*lang="${lng}"`),
      );
      expect(response.status(), kind).toBe(kind === "missing" ? 404 : 200);
      expect(plainText(html).length).toBeGreaterThan(100);
    }
  });
}

test("the HTML of every kind of page is sound", async ({ request }) => {
  for (const lng of ["nl", "ar"]) {
    for (const path of Object.values(kinds)) {
      const response = await request.get(`/${lng}${path}`);
      expect(await htmlProblems(await response.text()), `/${lng}${path}`).toEqual([]);
    }
  }
});
