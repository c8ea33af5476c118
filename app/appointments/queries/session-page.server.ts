import { compareText } from "#app/i18n/format.server.ts";
import { may, type Staff } from "#app/identity/contract.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { marksOf } from "../core/decide-mark.ts";
import type { AppointmentContent } from "../core/model.ts";
import { presenceMarks, type SessionModel, type SessionPerson } from "../core/session-model.ts";
import { contentOf } from "./appointment-by-token.server.ts";
import { languageName, locationName, say, serviceName, spokenText, whenText } from "./in-dutch.server.ts";
import type { SessionRow, StaffSession } from "./staff-session.server.ts";

interface Opened {
  readonly session: StaffSession;
  readonly people: readonly SessionRow[];
}

/** The list of a meeting that was opened with `open-session`: only that command may say that it is opened. By name, as people stand at the door. */
export function sessionPage(staff: Staff, { session, people }: Opened, now: Date): SessionModel {
  const mine = people.filter((row) => may(staff, "appointment.view", row));
  const waiting = mine.filter(({ status }) => status === "confirmed");
  const goesOn = session.status === "planned";
  const left = people.filter(({ status }) => status === "confirmed").length;
  return {
    ...{ id: session.id, version: session.version, title: serviceName(session.service) },
    when: whenText(session.startsAt, session.endsAt),
    lines: linesOf(session),
    people: people
      .map((row) => (mine.includes(row) ? personOf(row, goesOn, now) : takenBy(row)))
      .sort((a, b) => compareText(a.name, b.name)),
    rest: {
      marks: goesOn && waiting[0] ? restMarks(waiting[0], now) : [],
      seen: waiting.map(({ reference, version }) => `${reference}:${version}`),
    },
    mayCancel: goesOn && session.startsAt > now && may(staff, "appointment.work", session),
    cancelled: session.status === "cancelled" ? { left } : null,
    back: `/agenda?plaats=${session.location}&dag=${dayInAmsterdam(session.startsAt)}`,
  };
}

/** All of one meeting begin at one time, so what fits one who waits fits all. */
function restMarks(row: SessionRow, now: Date): SessionModel["rest"]["marks"] {
  const fitting = marksOf(row, now);
  return (["arrived", "noShow"] as const).filter((mark) => fitting.includes(mark));
}

function linesOf(session: StaffSession): SessionModel["lines"] {
  const { tenant, location, meetingPoint, language, interpreterLanguage, capacity, taken } = session;
  const line = (label: string, value: string) => (value ? [{ label: say(label), value }] : []);
  const place = [locationName(tenant, location), meetingPoint].filter(Boolean).join(", ");
  const spoken = languageName(language);
  return [
    ...line("agenda:staff.fields.place", place),
    ...line("agenda:staff.fields.with", session.resources.join(", ")),
    ...line(
      "agenda:staff.fields.language",
      interpreterLanguage ? `${spoken}, ${say("agenda:staff.interpreter.booked")}` : spoken,
    ),
    ...(session.status === "cancelled"
      ? []
      : [
          ...line("agenda:staff.fields.seats", say("agenda:staff.places", { taken, capacity })),
          ...line("agenda:session.free", String(capacity - taken)),
        ]),
  ];
}

const tones: { readonly [status: string]: SessionPerson["tone"] } = { arrived: "ok", done: "ok", no_show: "soon" };

function personOf(row: SessionRow, goesOn: boolean, now: Date): SessionPerson {
  const content = row.content ? contentOf(row.tenant, row.id, row.content) : null;
  const fitting = goesOn ? marksOf(row, now) : [];
  return {
    ...{ id: row.id, name: content?.name || say("agenda:staff.noName"), along: alongText(row, content) },
    ...{ language: spokenText(row), state: say(`agenda:staff.states.${row.status}`), version: row.version },
    tone: tones[row.status] ?? "plain",
    marks: presenceMarks.filter((mark) => fitting.includes(mark)),
    link: { href: `/agenda/${row.reference}`, text: row.reference },
  };
}

function takenBy({ id }: SessionRow): SessionPerson {
  const nothing = { along: "", language: "", state: "", version: 0 };
  return { id, name: say("agenda:staff.taken"), ...nothing, tone: "plain", marks: [], link: null };
}

/** Who they bring: by name when that is known, else that there is somebody. */
function alongText({ seats, interpreter, partnerCame }: SessionRow, content: AppointmentContent | null): string {
  const parts = [
    content?.companion || (seats > 1 ? say("agenda:session.companion", { count: seats - 1 }) : ""),
    interpreter === "own" ? say("agenda:session.ownInterpreter") : "",
    partnerCame ? say("agenda:staff.fields.partner") : "",
  ];
  return parts.filter(Boolean).join(", ");
}
