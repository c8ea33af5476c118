import { homeOf, type Staff } from "#app/identity/contract.ts";
import type { StaffShellModel } from "#app/ui/staff/staff-layout.tsx";
import { werkpleinById } from "#app/werkpleinen/contract.ts";
import { staffPages } from "./staff-pages.server.ts";

const partOf = (href: string) => href.split("/")[1];

/** What stands around every page of this colleague: the parts of their work, and the pages of the part they are in. */
export function staffShell(staff: Staff, pathname: string): StaffShellModel {
  const { id, name } = werkpleinById(staff.tenant);
  const pages = staffPages(staff).filter(({ shown }) => shown);
  const current = pages
    .map(({ href }) => href)
    .filter((href) => pathname === href || pathname.startsWith(`${href}/`))
    .reduce((longest, href) => (href.length > longest.length ? href : longest), "");
  const here = (href: string) => (href === current ? "page" : undefined);
  const parts = pages.filter(({ href }, at) => pages.findIndex((each) => partOf(each.href) === partOf(href)) === at);
  const own = pages.filter((page) => partOf(page.href) === partOf(pathname) && !parts.includes(page));
  return {
    werkplein: { id, name },
    home: homeOf(staff),
    nav: parts.map(({ href, text }) => ({
      ...{ href, text },
      current: here(href) ?? (partOf(href) === partOf(pathname) ? "true" : undefined),
    })),
    // The page of beheer lists the others itself.
    within: current === "/beheer" ? [] : own.map(({ href, text }) => ({ href, text, current: here(href) })),
    listed: partOf(pathname) === "beheer",
    name: staff.name,
    role: { key: `staff:roles.${staff.roles[0]}` },
    logout: { action: "/uitloggen", text: { key: "staff:nav.logout" } },
    product: { key: "staff:product" },
  };
}
