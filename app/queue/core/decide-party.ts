import { type RepresentativeRole, representativeRoles } from "#app/identity/contract.ts";
import { type CalendarDay, isCalendarDay } from "#app/kernel/day.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { type IntakeState, isOpen } from "./intake-row.ts";

/** What a colleague typed about somebody who acts for the resident. */
export interface TypedRepresentative {
  readonly role: string;
  readonly name: string;
  /** On what they act: the decision of the judge with its number, or the paper that the resident signed. */
  readonly ground: string;
  /** Read already: what was typed rightly, null for nothing, undefined for a wrong one. */
  readonly bsn: string | null | undefined;
  readonly email: string | null | undefined;
  readonly phone: string | null | undefined;
  readonly address: string;
  readonly language: string;
  readonly since: string;
  readonly until: string;
  readonly receives: boolean;
  readonly residentToo: boolean;
  readonly mayWithdraw: boolean;
}

export interface Representative {
  readonly role: RepresentativeRole;
  readonly name: string;
  readonly ground: string;
  readonly bsn: string | null;
  readonly contact: {
    readonly email: string | null;
    readonly phone: string | null;
    readonly address: string;
    readonly language: string;
  };
  readonly since: CalendarDay;
  readonly until: CalendarDay | null;
  readonly receives: boolean;
  readonly residentToo: boolean;
  readonly mayWithdraw: boolean;
}

export type PartyRefusal =
  | "joined"
  | "roleMissing"
  | "nameMissing"
  | "partyGroundMissing"
  | "bsnWrong"
  | "ownBsn"
  | "emailWrong"
  | "phoneWrong"
  | "nowhereToWrite"
  | "sinceWrong"
  | "untilBefore"
  | "lastDayMissing"
  | "partyGone";

const most = { name: 200, ground: 500, address: 300 };

/**
 * Who acts for the resident, since when and on what. Who gets letters needs a place for them. The resident is left out only where somebody
 * else is told in their place.
 */
export function readRepresentative(typed: TypedRepresentative): Result<Representative, PartyRefusal> {
  const role = representativeRoles.find((one) => one === typed.role);
  const { bsn, email, phone, language, since, until, receives, mayWithdraw } = typed;
  const [name, ground, address] = (["name", "ground", "address"] as const).map((part) =>
    typed[part].trim().slice(0, most[part]),
  ) as [string, string, string];
  if (!role) return refuse("roleMissing");
  if (!name) return refuse("nameMissing");
  if (!ground) return refuse("partyGroundMissing");
  if (!isCalendarDay(since)) return refuse("sinceWrong");
  if (until && (!isCalendarDay(until) || until < since)) return refuse("untilBefore");
  if (bsn === undefined) return refuse("bsnWrong");
  if (email === undefined) return refuse("emailWrong");
  if (phone === undefined) return refuse("phoneWrong");
  if (receives && !email && !phone && !address) return refuse("nowhereToWrite");
  return ok({
    ...{ role, name, ground, bsn, contact: { email, phone, address, language }, since, receives, mayWithdraw },
    until: isCalendarDay(until) ? until : null,
    residentToo: !receives || typed.residentToo,
  });
}

/** Also for a file that is closed: an objection can still be theirs to make. Not in one that went on in another. */
export function decideParty(intake: IntakeState): Result<null, "joined"> {
  return intake.joinedTo && isOpen(intake.state) ? refuse("joined") : ok(null);
}
