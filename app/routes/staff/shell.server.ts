import { homeOf, may, type Staff } from "#app/identity/contract.ts";
import { settings } from "#app/platform/settings.server.ts";
import type { StaffShellModel } from "#app/ui/staff/staff-layout.tsx";
import { werkpleinById } from "#app/werkpleinen/contract.ts";

/** What stands around every page of this colleague: only links to pages that are theirs. */
export function staffShell(staff: Staff, pathname: string): StaffShellModel {
  const { id, name } = werkpleinById(staff.tenant);
  const pages = [
    { href: "/werkvoorraad", text: { key: "staff:nav.queue" }, shown: may(staff, "queue.open") },
    { href: "/werkvoorraad/begonnen", text: { key: "staff:nav.started" }, shown: may(staff, "queue.findStarted") },
    { href: "/werkvoorraad/check", text: { key: "staff:nav.check" }, shown: may(staff, "queue.findStarted") },
    { href: "/werkvoorraad/nieuw", text: { key: "staff:nav.enter" }, shown: may(staff, "queue.enter") },
    { href: "/werkvoorraad/post", text: { key: "staff:nav.post" }, shown: may(staff, "queue.open") },
    { href: "/agenda", text: { key: "staff:nav.agenda" }, shown: may(staff, "agenda.open") },
    { href: "/agenda/taken", text: { key: "staff:nav.agendaTasks" }, shown: may(staff, "agenda.open") },
    { href: "/register", text: { key: "staff:nav.register" }, shown: may(staff, "register.open") },
    { href: "/register/screening", text: { key: "staff:nav.screening" }, shown: may(staff, "register.open") },
    { href: "/rapportage", text: { key: "staff:nav.reports" }, shown: may(staff, "reports.read") },
    { href: "/inzage", text: { key: "staff:nav.audit" }, shown: may(staff, "audit.read") },
    { href: "/berichten", text: { key: "staff:nav.messages" }, shown: settings().demo && may(staff, "messages.read") },
    { href: "/beheer/regelingen", text: { key: "staff:nav.choices" }, shown: may(staff, "choices.manage") },
    { href: "/beheer/agenda", text: { key: "staff:nav.manageAgenda" }, shown: may(staff, "agenda.manage") },
    { href: "/beheer/teksten", text: { key: "staff:nav.texts" }, shown: may(staff, "texts.read") },
  ];
  const current = pages
    .map(({ href }) => href)
    .filter((href) => pathname === href || pathname.startsWith(`${href}/`))
    .at(-1);
  return {
    werkplein: { id, name },
    home: homeOf(staff),
    nav: pages.filter(({ shown }) => shown).map(({ href, text }) => ({ href, text, current: href === current })),
    name: staff.name,
    role: { key: `staff:roles.${staff.roles[0]}` },
    logout: { action: "/uitloggen", text: { key: "staff:nav.logout" } },
    product: { key: "staff:product" },
  };
}
