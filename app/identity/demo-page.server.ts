import { direction, type LanguageCode, translator } from "#app/i18n/contract.ts";
import "#app/i18n/texts.server.ts";
import { demoResidents } from "./core/demo-residents.ts";
import type { DemoColleague } from "./core/demo-staff.ts";

/** The login page of the demo provider: choose who you are. No script, one small stylesheet, one form. */
export function demoPage(
  werkplein: { name: string; gemeenten: readonly { id: string; name: string }[] },
  colleagues: readonly DemoColleague[],
  action: string,
): string {
  const { t } = translator("nl");
  const place = (ids: readonly string[]) =>
    ids.length === 0
      ? t("staff:demo.everywhere")
      : werkplein.gemeenten
          .filter(({ id }) => ids.includes(id))
          .map(({ name }) => name)
          .join(", ");
  const choices = colleagues.map(
    ({ subject, name, role, gemeenten }) =>
      `<li><button name="wie" value="${html(subject)}"><strong>${html(t(`staff:roles.${role}` as "staff:roles.intake"))}</strong>
       <span>${html(name)} · ${html(place(gemeenten))}</span></button></li>`,
  );
  const intro = t("staff:demo.intro", { werkplein: werkplein.name });
  return document({
    lng: "nl",
    title: `${t("staff:demo.title")} – ${werkplein.name}`,
    mark: t("staff:demo.mark"),
    heading: t("staff:demo.heading"),
    ...{ intro, action, choices },
  });
}

/** The same for residents, in their language: a person, or the way back without login. */
export function demoDigidPage(werkplein: { name: string }, lng: LanguageCode, action: string): string {
  const { t } = translator(lng);
  const people = demoResidents.map(({ subject, name, level }) => [
    subject,
    name,
    t("pages:digid.demo.level", { level: t(`pages:digid.levels.${level}` as "pages:digid.levels.basis") }),
  ]);
  const rows = [...people, ["annuleren", t("pages:digid.demo.cancel"), ""]];
  return document({
    lng,
    title: `${t("pages:digid.demo.title")} – ${werkplein.name}`,
    mark: t("pages:digid.demo.mark"),
    heading: t("pages:digid.demo.title"),
    intro: t("pages:digid.demo.intro"),
    action,
    choices: rows.map(
      ([value = "", name = "", more = ""]) =>
        `<li><button name="wie" value="${html(value)}"><strong><bdi>${html(name)}</bdi></strong><span>${html(more)}</span></button></li>`,
    ),
  });
}

/** Logged out here: the same at the provider, with one button in the form that it gives. */
export function demoLogoutPage(lng: LanguageCode, form: string): string {
  const { t } = translator(lng);
  const button = `<ul><li><button name="logout" value="yes"><strong>${html(t("pages:digid.logOutThere"))}</strong></button></li></ul></form>`;
  return frame({
    lng,
    title: t("pages:digid.demo.logOut"),
    mark: t("pages:digid.demo.mark"),
    heading: t("pages:digid.demo.logOut"),
    intro: t("pages:digid.demo.logOutIntro"),
    form: form.replace("</form>", button),
  });
}

interface DemoFrame {
  readonly lng: LanguageCode;
  readonly title: string;
  readonly mark: string;
  readonly heading: string;
  readonly intro: string;
}

function document({
  action,
  choices,
  ...page
}: DemoFrame & { readonly action: string; readonly choices: readonly string[] }) {
  return frame({ ...page, form: `<form method="post" action="${html(action)}"><ul>${choices.join("")}</ul></form>` });
}

function frame(page: DemoFrame & { readonly form: string }): string {
  return `<!doctype html><html lang="${page.lng}" dir="${direction(page.lng)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${html(page.title)}</title>
<link rel="stylesheet" href="/demo-idp/stijl.css"></head><body><main>
<p class="demo">${html(page.mark)}</p><h1>${html(page.heading)}</h1>
<p>${html(page.intro)}</p>
${page.form}</main></body></html>`;
}

/** The same calm look as the product, without its build: this page also stands when the product's styles change. */
export const demoStyle = `*{box-sizing:border-box}html{font:400 1.125rem/1.5 system-ui,sans-serif;color:#1c2230;background:#f5f3ee}body{margin:0}
main{max-inline-size:38rem;margin-inline:auto;padding:1.5rem 1rem 4rem}h1{font-size:1.75rem;line-height:1.25}
.demo{background:#fdf3dc;color:#5c3900;border:2px dashed #7a4b00;border-radius:8px;padding:.75rem 1rem;font-weight:600}
ul{list-style:none;margin:1.5rem 0;padding:0;display:grid;gap:.6rem}
button{font:inherit;text-align:start;inline-size:100%;min-block-size:56px;padding:.6rem 1rem;background:#fff;color:inherit;border:2px solid #857f70;border-radius:12px;cursor:pointer}
button:hover{border-color:#0a5a5c;background:#e3f0ef}button span{display:block;color:#515a6b;font-size:1rem}
:focus-visible{outline:3px solid #1c2230;outline-offset:2px;box-shadow:0 0 0 6px #ffbf2e}`;

function html(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
