import { key } from "#app/i18n/contract.ts";
import type { Staff } from "#app/identity/contract.ts";
import { staffPages } from "../staff-pages.server.ts";

/** A page of beheer, with keys of what it is called and what it is for. */
export interface ManagedPage {
  readonly href: string;
  readonly text: string;
  readonly about: string;
}

/** The pages of beheer that are for this colleague, in the order of the menu. What each is for stands in `staff:beheer.about.<last part>`. */
export function managedPages(staff: Staff): readonly ManagedPage[] {
  return staffPages(staff)
    .filter(({ href, shown }) => shown && href.startsWith("/beheer/"))
    .map(({ href, text }) => ({
      href,
      text: text.key,
      about: key("staff", "beheer", "about", href.split("/").at(-1) ?? ""),
    }));
}
