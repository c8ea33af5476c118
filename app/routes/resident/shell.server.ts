import { type LanguageCode, languages } from "#app/i18n/contract.ts";
import { checkForm, warnMinutes } from "#app/intake/contract.ts";
import type { IdleModel, ShellModel } from "#app/ui/layout/shell.ts";
import type { Werkplein } from "#app/werkpleinen/contract.ts";
import { queryText, readQuery } from "./page-query.server.ts";

/** What stands around a page: Werkplein, languages, help. The same for everybody, so that a page may be kept in memory. */
export function shellFor(url: URL, lng: LanguageCode, werkplein: Werkplein): ShellModel {
  const rest = url.pathname.replace(/^\/[^/]+/, "");
  const filled = rest.endsWith("/papier") && url.searchParams.has("ingevuld");
  const query = filled ? "?ingevuld" : queryText(readQuery(url));
  return {
    werkplein: { id: werkplein.id, name: werkplein.name, brand: werkplein.brand, phone: werkplein.phone },
    home: `/${lng}/`,
    languages: languages.map((code) => ({ code, href: `/${code}${rest || "/"}${query}` })),
    quickExit: "/sessie",
    callback: `/${lng}/bel-mij`,
    privacy: `/${lng}/privacy`,
    accessibility: `/${lng}/toegankelijkheid`,
  };
}

/**
 * What a page with a session has besides: it says before its time is over, and the pages of the footer know the way back.
 * @param slug of the form; left out where the page is about no form any more.
 * @param minutes without a page after which the session ends.
 */
export function aroundSession(lng: LanguageCode, slug: string | undefined, minutes: number) {
  const query = queryText({ from: slug, both: false });
  return {
    idle: idleFor(lng, slug, minutes),
    callback: `/${lng}/bel-mij${query}`,
    privacy: `/${lng}/privacy${query}`,
    accessibility: `/${lng}/toegankelijkheid${query}`,
  };
}

/** What the check knows is gone after the half hour; a started form waits for its code. */
function idleFor(lng: LanguageCode, slug: string | undefined, minutes: number): IdleModel {
  const forgets = slug === checkForm.slug;
  const resume = forgets ? `/${lng}/${slug}` : `/${lng}/verder`;
  return { minutes, before: warnMinutes, renew: "/sessie", resume, forgets };
}
