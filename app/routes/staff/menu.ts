import type { MenuItem, StaffMenuModel } from "#app/ui/staff/staff-menu.tsx";

type Page = Pick<MenuItem, "href" | "text">;

/** The first part of the address is the part of the menu. */
const partOf = (href: string) => href.split("/")[1];

/** The first page of each part of the menu, with the others behind it. */
export function staffMenu(pages: readonly Page[], pathname: string): StaffMenuModel {
  const current = pages
    .filter(({ href }) => pathname === href || pathname.startsWith(`${href}/`))
    .reduce<Page | null>((last, page) => (page.href.length > (last?.href.length ?? 0) ? page : last), null);
  const here = (href: string) => (href === current?.href ? "page" : undefined);
  const parts = pages.filter(({ href }, at) => pages.findIndex((each) => partOf(each.href) === partOf(href)) === at);
  return {
    parts: parts.map((part) => ({
      ...{ href: part.href, text: part.text },
      current: here(part.href) ?? (partOf(part.href) === partOf(pathname) ? "true" : undefined),
      pages: pages
        .filter((page) => page !== part && partOf(page.href) === partOf(part.href))
        .map(({ href, text }) => ({ href, text, current: here(href) })),
    })),
  };
}
