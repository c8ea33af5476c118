import { addDays, type CalendarDay } from "#app/kernel/day.ts";
import { type InvitationContent, invitedDaysAtMost } from "./invitation.ts";
import type { Service } from "./model.ts";
import { readInvited, type WrongLine } from "./read-invited.ts";
import { readDay, type Typed, type WrongTyped } from "./typed.ts";

/** Who is invited to make which appointment, where, and until when they can. */
export interface InviteAsked {
  readonly service: string;
  /** Null: the resident chooses. */
  readonly location: string | null;
  /** Of the invitation and its page. */
  readonly language: string;
  /** Null: the resident says so. */
  readonly interpreterLanguage: string | null;
  /** The last day on which they can choose. */
  readonly until: CalendarDay;
  readonly people: readonly InvitationContent[];
}

export interface InviteRead {
  readonly value: InviteAsked | null;
  readonly wrong: readonly WrongTyped[];
  readonly lines: readonly WrongLine[];
}

interface Possible {
  readonly services: readonly Service[];
  /** Where this colleague works. */
  readonly locations: readonly string[];
  readonly languages: readonly string[];
  readonly interpreted: readonly string[];
  readonly today: CalendarDay;
}

/** What somebody can be invited to: a conversation, also one that nobody picks by themselves. */
export function invitable(services: readonly Service[]): readonly Service[] {
  return services.filter(({ active, kind, locations }) => active && kind === "individual" && locations.length > 0);
}

/** Reads the page "Nodig inwoners uit". What is wrong is named by its field; nothing is sent before all of it is right. */
export function readInvite(typed: Typed, possible: Possible): InviteRead {
  const wrong: WrongTyped[] = [];
  const { dienst, plaats = "", taal, tolk = "" } = typed;
  const service = invitable(possible.services).find(({ code }) => code === dienst);
  if (!service) wrong.push({ field: "dienst", code: "choose" });
  const location = plaats === "" ? null : possible.locations.find((id) => id === plaats);
  if (location === undefined) wrong.push({ field: "plaats", code: "choose" });
  else if (service && location && !service.locations.includes(location))
    wrong.push({ field: "plaats", code: "notThere" });
  const language = possible.languages.find((code) => code === taal);
  if (!language) wrong.push({ field: "taal", code: "choose" });
  const interpreterLanguage = tolk === "" ? null : possible.interpreted.find((code) => code === tolk);
  if (interpreterLanguage === undefined) wrong.push({ field: "tolk", code: "choose" });
  else if (service?.interpreter === "none" && interpreterLanguage) wrong.push({ field: "tolk", code: "noInterpreter" });
  const until = readDay(typed.voor ?? "");
  const last = addDays(possible.today, invitedDaysAtMost);
  if (!until || until <= possible.today || until > last) wrong.push({ field: "voor", code: "voor" });
  const invited = readInvited(typed, possible.today);
  wrong.push(...invited.wrong);
  if (wrong.length > 0 || !service || !language || !until) return { value: null, wrong, lines: invited.lines };
  const chosen = { service: service.code, location: location ?? null, language, until };
  const value = { ...chosen, interpreterLanguage: interpreterLanguage ?? null, people: invited.people };
  return { value, wrong, lines: [] };
}
