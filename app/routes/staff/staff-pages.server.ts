import { may, type Staff } from "#app/identity/contract.ts";
import { settings } from "#app/platform/settings.server.ts";
import { isResettable } from "#app/retention/commands/reset-demo.server.ts";
import { werkpleinById } from "#app/werkpleinen/contract.ts";

/** A page of colleagues that stands in the menu, or on the page of everything a beheerder does. */
export interface StaffPage {
  readonly href: string;
  readonly text: { readonly key: string };
  readonly shown: boolean;
}

/** Every page with a place in the menu; which of them are for this colleague. The first part of the address is the part of the menu. */
export function staffPages(staff: Staff): readonly StaffPage[] {
  return [...workPages(staff), ...managePages(staff)];
}

function workPages(staff: Staff): StaffPage[] {
  return [
    { href: "/werkvoorraad", text: { key: "staff:nav.queue" }, shown: may(staff, "queue.open") },
    { href: "/werkvoorraad/begonnen", text: { key: "staff:nav.started" }, shown: may(staff, "queue.findStarted") },
    { href: "/werkvoorraad/check", text: { key: "staff:nav.check" }, shown: may(staff, "queue.findStarted") },
    { href: "/werkvoorraad/nieuw", text: { key: "staff:nav.enter" }, shown: may(staff, "queue.enter") },
    {
      href: "/werkvoorraad/akkoord",
      text: { key: "staff:nav.agree" },
      shown: (werkpleinById(staff.tenant).twoDecide ?? []).length > 0 && may(staff, "queue.open"),
    },
    { href: "/werkvoorraad/post", text: { key: "staff:nav.post" }, shown: may(staff, "queue.open") },
    { href: "/werkvoorraad/caseload", text: { key: "staff:nav.caseload" }, shown: may(staff, "queue.divide") },
    { href: "/werkvoorraad/regels", text: { key: "staff:nav.rules" }, shown: may(staff, "queue.divide") },
    { href: "/werkvoorraad/verwijzingen", text: { key: "staff:nav.referrals" }, shown: may(staff, "queue.open") },
    { href: "/werkvoorraad/overdracht", text: { key: "staff:nav.handOver" }, shown: may(staff, "queue.open") },
    { href: "/agenda", text: { key: "staff:nav.agenda" }, shown: may(staff, "agenda.open") },
    { href: "/agenda/taken", text: { key: "staff:nav.agendaTasks" }, shown: may(staff, "agenda.open") },
    { href: "/register", text: { key: "staff:nav.register" }, shown: may(staff, "register.open") },
    { href: "/register/screening", text: { key: "staff:nav.screening" }, shown: may(staff, "register.open") },
    { href: "/rapportage", text: { key: "staff:nav.reports" }, shown: may(staff, "reports.read") },
    { href: "/inzage", text: { key: "staff:nav.audit" }, shown: may(staff, "audit.read") },
    { href: "/berichten", text: { key: "staff:nav.messages" }, shown: settings().demo && may(staff, "messages.read") },
  ];
}

function managePages(staff: Staff): StaffPage[] {
  return [
    { href: "/beheer", text: { key: "staff:nav.manage" }, shown: may(staff, "manage.open") },
    { href: "/beheer/groepen", text: { key: "staff:nav.groups" }, shown: may(staff, "staff.manage") },
    { href: "/beheer/collegas", text: { key: "staff:nav.colleagues" }, shown: may(staff, "staff.manage") },
    { href: "/beheer/teams", text: { key: "staff:nav.teams" }, shown: may(staff, "staff.manage") },
    { href: "/beheer/bewaartermijnen", text: { key: "staff:nav.terms" }, shown: may(staff, "staff.manage") },
    { href: "/beheer/regelingen", text: { key: "staff:nav.choices" }, shown: may(staff, "choices.manage") },
    { href: "/beheer/agenda", text: { key: "staff:nav.manageAgenda" }, shown: may(staff, "agenda.manage") },
    { href: "/beheer/partners", text: { key: "staff:nav.partners" }, shown: may(staff, "partners.manage") },
    { href: "/beheer/voorstel", text: { key: "queue:suggestion.title" }, shown: may(staff, "reports.read") },
    { href: "/beheer/brieven", text: { key: "staff:nav.letters" }, shown: may(staff, "letters.manage") },
    { href: "/beheer/afwijkingen", text: { key: "staff:nav.deviations" }, shown: may(staff, "deviations.read") },
    { href: "/beheer/teksten", text: { key: "staff:nav.texts" }, shown: may(staff, "texts.read") },
    {
      ...{ href: "/beheer/demo", text: { key: "staff:nav.demo" } },
      shown: may(staff, "staff.manage") && isResettable(staff.tenant),
    },
    { href: "/beheer/wijzigingen", text: { key: "staff:nav.managed" }, shown: may(staff, "managed.read") },
  ];
}
