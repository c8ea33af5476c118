import { type LanguageCode, languages } from "#app/i18n/contract.ts";
import { idleMinutes, warnMinutes } from "#app/intake/contract.ts";
import type { ShellModel } from "#app/ui/layout/shell.ts";
import type { Werkplein } from "#app/werkpleinen/contract.ts";

/** What stands around a page: Werkplein, languages, help. The same for everybody, so that a page may be kept in memory. */
export function shellFor(url: URL, lng: LanguageCode, werkplein: Werkplein): ShellModel {
  const rest = url.pathname.replace(/^\/[^/]+/, "");
  return {
    werkplein: { id: werkplein.id, name: werkplein.name, brand: werkplein.brand, phone: werkplein.phone },
    home: `/${lng}/`,
    languages: languages.map((code) => ({ code, href: `/${code}${rest || "/"}` })),
    quickExit: "/sessie",
    privacy: `/${lng}/privacy`,
    accessibility: `/${lng}/toegankelijkheid`,
  };
}

/** On pages with a session: says before the half hour is over, and leads back. */
export function idleFor(lng: LanguageCode): ShellModel["idle"] {
  return { minutes: idleMinutes, before: warnMinutes, renew: "/sessie", resume: `/${lng}/verder` };
}
