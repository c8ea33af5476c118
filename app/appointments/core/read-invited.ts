import { readAnswer } from "#app/facts/contract.ts";
import type { CalendarDay } from "#app/kernel/day.ts";
import { bookingFacts } from "./booking-form.ts";
import { type InvitationContent, invitedAtMost } from "./invitation.ts";
import type { Typed, WrongTyped } from "./typed.ts";

/** A line of the list that cannot be used, as it was typed. Texts: `agenda:invite.wrong.<code>`. */
export interface WrongLine {
  /** From one. */
  readonly line: number;
  readonly typed: string;
  readonly code: string;
}

export interface InvitedRead {
  readonly people: readonly InvitationContent[];
  readonly wrong: readonly WrongTyped[];
  readonly lines: readonly WrongLine[];
}

/** Who is invited: the one person of the form, and those of the list, one a line: "naam; e-mail of telefoon". */
export function readInvited(typed: Typed, today: CalendarDay): InvitedRead {
  const one = readOne(typed, today);
  const list = readList(typed.lijst ?? "", today);
  const people = [...(one.person ? [one.person] : []), ...list.people];
  const wrong = [...one.wrong];
  if (list.lines.length > 0) wrong.push({ field: "lijst", code: "lines" });
  else if (people.length > invitedAtMost) wrong.push({ field: "lijst", code: "tooMany" });
  else if (people.length === 0 && wrong.length === 0) wrong.push({ field: "naam", code: "nobody" });
  return { people, wrong, lines: list.lines };
}

function readOne(
  { naam = "", emailadres = "", telefoonnummer = "" }: Typed,
  today: CalendarDay,
): { readonly person: InvitationContent | null; readonly wrong: readonly WrongTyped[] } {
  if ([naam, emailadres, telefoonnummer].every((each) => each.trim() === "")) return { person: null, wrong: [] };
  const read = {
    naam: nameIn(naam, today),
    emailadres: mailIn(emailadres, today),
    telefoonnummer: phoneIn(telefoonnummer, today),
  };
  const wrong = Object.entries(read).flatMap(([field, value]) =>
    "code" in value ? [{ field, code: value.code }] : [],
  );
  return { person: personOf(read.naam, read.emailadres, read.telefoonnummer), wrong };
}

function readList(list: string, today: CalendarDay): Omit<InvitedRead, "wrong"> {
  const [people, lines, seen] = [[] as InvitationContent[], [] as WrongLine[], new Set<string>()];
  for (const [at, text] of list.split(/\r?\n/).entries()) {
    if (text.trim() === "") continue;
    const read = readLine(text, today);
    const known = JSON.stringify(read);
    const code = "code" in read ? read.code : seen.has(known) ? "twice" : null;
    seen.add(known);
    if (code !== null) lines.push({ line: at + 1, typed: text.trim(), code });
    else if (!("code" in read)) people.push(read);
  }
  return { people, lines };
}

/** A list that was copied out of a sheet has tabs. */
function readLine(text: string, today: CalendarDay): InvitationContent | Wrong {
  const [name = "", reach = "", ...more] = text.split(/[;\t]/).map((part) => part.trim());
  if (more.some((part) => part !== "")) return { code: "oneReach" };
  const mail = reach.includes("@");
  const [known, email, phone] = [
    nameIn(name, today),
    mailIn(mail ? reach : "", today),
    phoneIn(mail ? "" : reach, today),
  ];
  return personOf(known, email, phone) ?? [known, email, phone].find((each) => "code" in each) ?? { code: "name" };
}

interface Wrong {
  readonly code: string;
}
type Part = { readonly text: string | null } | Wrong;

const nameIn = (text: string, today: CalendarDay) => partIn(bookingFacts.name, "name", text, today);
const mailIn = (text: string, today: CalendarDay) => partIn(bookingFacts.email, "email", text, today);
const phoneIn = (text: string, today: CalendarDay) => partIn(bookingFacts.phone, "phone", text, today);

function partIn(fact: Parameters<typeof readAnswer>[0], code: string, text: string, today: CalendarDay): Part {
  const reading = readAnswer(fact, new URLSearchParams({ [fact.id]: text }), { today });
  if (!reading.ok) return { code };
  return { text: typeof reading.known === "string" ? reading.known : null };
}

function personOf(name: Part, email: Part, phone: Part): InvitationContent | null {
  if ("code" in name || "code" in email || "code" in phone || name.text === null) return null;
  return { name: name.text, email: email.text, phone: phone.text };
}
