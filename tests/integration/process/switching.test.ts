import { beforeAll, expect, test, vi } from "vitest";
import { filledIn, formClient, mainForm, type Page, type Values } from "#tests/harness/form-client.ts";
import type { Form } from "#tests/harness/html-forms.ts";
import { valuesFor, walkForm } from "#tests/harness/walk.ts";
import { audrey } from "#tests/personas/audrey.ts";
import { jan } from "#tests/personas/jan.ts";
import type { Persona } from "#tests/personas/persona.ts";
import { selam } from "#tests/personas/selam.ts";
import { visit } from "./running.ts";
import { draftOf } from "./session-of.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

const tenant = "hart-van-west-brabant";
let origin = "";

beforeAll(async () => {
  origin = await visit();
});

const button = (value: string) => ({ name: "_language", type: "button", value, checked: false });

function formOn(page: Page): Form {
  const form = mainForm(page);
  if (!form) throw new Error(`${page.url.pathname} has no form`);
  return form;
}

/** What would be sent, field by field, without our own fields. */
function typedOn(page: Page, values: Values = {}): string[] {
  const sent = filledIn(formOn(page), values).filter(([name]) => !name.startsWith("_"));
  return sent.map(([name, value]) => `${name}=${value}`).toSorted();
}

/** Text that no question takes, in every field to type in; what is to be chosen stays open. */
function nonsense(form: Form): Values {
  const open = form.fields.filter(({ type }) => !["hidden", "radio", "checkbox"].includes(type));
  return Object.fromEntries(open.map(({ name }) => [name, "٣ «?» Ω"]));
}

/** Chooses Arabic, then Dutch again. @returns both pages */
async function thereAndBack(client: ReturnType<typeof formClient>, page: Page, values: Values): Promise<Page[]> {
  const arabic = await client.submit(page, values, { button: button("ar") });
  expect([arabic.status, arabic.lang, arabic.dir]).toEqual([200, "ar", "rtl"]);
  const dutch = await client.submit(arabic, {}, { button: button("nl") });
  expect([dutch.status, dutch.lang, dutch.url.pathname]).toEqual([200, "nl", page.url.pathname]);
  return [arabic, dutch];
}

const wrong = (page: Page) => page.html.includes("data-error-summary");

test.each([audrey, jan, selam].map((persona, index) => [persona.key, persona, `10.2.0.${index + 1}`] as const))(
  "%s changes to Arabic and back on every page, before and after a mistake, and not one sign is lost",
  async (_, persona: Persona, address) => {
    const client = formClient({ origin, forwardedFor: address });
    const answers = { ...persona.answers, gemeente: "etten-leur" };
    const refused: string[] = [];
    const switched: string[] = [];

    async function tryOut(page: Page): Promise<void> {
      const place = page.url.pathname.split("/").slice(3).join("/");
      if (!page.url.pathname.startsWith("/nl/melden/")) return;
      switched.push(place);
      const isQuestion = !/^(plan\/|nu-melden|controleren)/.test(place);

      // given the page filled in but not sent
      const values = isQuestion ? valuesFor(formOn(page), answers) : {};
      const typed = typedOn(page, values);
      const isFirst = !client.cookies.has("loket_session");
      const before = isFirst ? null : (await draftOf(client, tenant)).content;
      // when it goes to Arabic and back, then all is there on both, and no answer changed
      for (const shown of await thereAndBack(client, page, values))
        expect([place, typedOn(shown)]).toEqual([place, typed]);
      const after = (await draftOf(client, tenant)).content;
      expect(after.answers).toEqual(before?.answers ?? {});
      expect(after.passed).toEqual(before?.passed ?? []);
      if (!isQuestion) return;
      expect(
        Object.entries(after.typed?.fields ?? {})
          .flatMap(([name, all]) => all.map((one) => `${name}=${one}`))
          .toSorted(),
      ).toEqual(typed);

      // given the page refused
      const mistake = await client.submit(page, nonsense(formOn(page)));
      if (mistake.status !== 422) return;
      refused.push(place);
      const mistaken = typedOn(mistake);
      for (const shown of await thereAndBack(client, mistake, {})) {
        expect([place, wrong(shown), typedOn(shown)]).toEqual([place, true, mistaken]);
      }
      expect((await draftOf(client, tenant)).content.answers).toEqual(before?.answers ?? {});
    }

    const { pages } = await walkForm({ client, language: "nl", answers, onPage: tryOut });

    expect(switched).toEqual(pages.filter((place) => !place.startsWith("ML-")));
    expect(refused.length).toBeGreaterThan(5);
    expect(refused).toEqual(expect.arrayContaining(["gemeente", "naam"]));
  },
);
