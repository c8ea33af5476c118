import { staffNames } from "#app/identity/queries/staff-names.server.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { AppointmentModel } from "../core/agenda-model.ts";
import { marksOf } from "../core/decide-mark.ts";
import type { AppointmentContent } from "../core/model.ts";
import { contentOf } from "./appointment-by-token.server.ts";
import { locationName, momentText, say, serviceName, spokenText, whenText } from "./in-dutch.server.ts";
import { isMovable } from "./move-page.server.ts";
import { isSafeToCall } from "./safe-to-call.server.ts";
import type { StaffAppointment } from "./staff-appointment.server.ts";

/** The page of an appointment that was opened with `open-appointment`: only that command may say that it is opened. */
export async function appointmentPage(row: StaffAppointment, now: Date): Promise<AppointmentModel> {
  const content = row.content ? contentOf(row.tenant, row.id, row.content) : null;
  const safe = await isSafeToCall(row.tenant, row.intakeReference);
  return {
    ...{ reference: row.reference, version: row.version, name: content?.name || say("agenda:staff.noName") },
    when: whenText(row.startsAt, row.endsAt),
    state: say(`agenda:staff.states.${row.status}`),
    // A number that is not safe is no link.
    phone: content?.phone && safe ? { href: `tel:${content.phone}`, text: content.phone } : null,
    lines: [...linesOf(row, content), ...(safe ? [] : unsafeLines(content))],
    links: linksOf(row),
    back: `/agenda?plaats=${row.location}&dag=${dayInAmsterdam(row.startsAt)}`,
    marks: marksOf(row, now),
    mayCancel: row.status === "confirmed",
    moveAt: isMovable(row) ? `/agenda/${row.reference}/verzetten` : null,
    story: await storyOf(row),
  };
}

function linesOf(row: StaffAppointment, content: AppointmentContent | null): AppointmentModel["lines"] {
  const line = (name: string, value: string | null | undefined) =>
    value ? [{ label: say(`agenda:staff.fields.${name}`), value }] : [];
  return [
    ...line("service", serviceName(row.service)),
    ...line("place", locationName(row.tenant, row.location)),
    ...line("mode", say(`agenda:staff.modes.${row.mode}`)),
    ...line("with", row.resources.join(", ")),
    ...line("language", spokenText(row)),
    ...line("companion", content?.companion),
    ...line("email", content?.email),
    ...line("seats", row.seats > 1 ? String(row.seats) : null),
    ...line("channel", say(`agenda:staff.channels.${row.channel}`)),
    ...line("identity", row.identityCheckedAt && momentText(row.identityCheckedAt)),
    ...line("partner", row.partnerCame ? say("agenda:staff.yes") : null),
    ...line("extra", content?.extraPlaceReason),
  ];
}

function unsafeLines(content: AppointmentContent | null): AppointmentModel["lines"] {
  const label = say("agenda:staff.fields.reach");
  return [
    { label, value: say("agenda:staff.notSafe") },
    ...(content?.phone ? [{ label: say("agenda:staff.fields.phone"), value: content.phone }] : []),
  ];
}

function linksOf({ intakeReference, householdReference, sessionId }: StaffAppointment): AppointmentModel["links"] {
  return [
    ...(intakeReference
      ? [{ href: `/werkvoorraad/${intakeReference}`, text: intakeReference, kind: "intake" as const }]
      : []),
    ...(householdReference
      ? [{ href: `/register/${householdReference}`, text: householdReference, kind: "household" as const }]
      : []),
    ...(sessionId
      ? [{ href: `/agenda/bijeenkomst/${sessionId}`, text: say("agenda:staff.whoComes"), kind: "session" as const }]
      : []),
  ];
}

/** What happened with it, the newest first. A hold is no news to anybody. */
async function storyOf({ tenant, id }: StaffAppointment): Promise<AppointmentModel["story"]> {
  const where = { tenant, appointmentId: id, kind: { not: "held" } };
  const [events, colleagues] = await Promise.all([
    db.appointmentEvent.findMany({ where, orderBy: { seq: "desc" } }),
    staffNames(tenant),
  ]);
  const nameOf = (actor: string) => {
    if (actor === "resident" || actor === "system") return say(`agenda:staff.actors.${actor}`);
    return colleagues.find((one) => one.id === actor.replace("staff:", ""))?.name ?? say("agenda:staff.actors.staff");
  };
  return events.map(({ seq, at, kind, actor, note }) => ({
    ...{ seq, when: momentText(at), who: nameOf(actor), what: say(`agenda:staff.events.${kind}`) },
    note: note ? unsealJson<string>(`appointment-event:${tenant}:${id}:${seq}`, note) : "",
  }));
}
