import type { RepresentativeRole } from "#app/identity/contract.ts";
import type { CalendarDay } from "#app/kernel/day.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import type { Tx } from "#app/platform/db.server.ts";
import {
  decideParty,
  type PartyRefusal,
  type Representative,
  readRepresentative,
  type TypedRepresentative,
} from "../core/decide-party.ts";
import type { Change, IntakeState } from "../core/intake-row.ts";
import { type ChangeAsk, changeIntake } from "./change-intake.server.ts";

type Kept = Promise<Result<RepresentativeRole, "partyGone" | "ownBsn">>;

/** What keeps the parties, and tells their role; of the room `identity`, handed in by the route. */
export interface PartyHands {
  readonly add: (tx: Tx, intake: IntakeState, representative: Representative) => Kept;
  readonly change: (tx: Tx, intake: IntakeState, partyId: string, representative: Representative) => Kept;
  readonly end: (tx: Tx, intake: IntakeState, partyId: string, last: CalendarDay) => Kept;
  readonly issueCode: (tx: Tx, intake: IntakeState, partyId: string, code: string) => Kept;
}

type AskTyped = ChangeAsk & { readonly typed: TypedRepresentative };
type AskParty = ChangeAsk & { readonly partyId: string };

/** A colleague who saw the paper names who acts for the resident. */
export async function nameRepresentative(ask: AskTyped, { add }: Pick<PartyHands, "add">) {
  const read = readRepresentative(ask.typed);
  return changeParty(
    ask,
    async (tx, intake) => (read.ok ? add(tx, intake, read.value) : read),
    (role) => ({ set: {}, event: { kind: "partyNamed", data: { role, from: ask.typed.since } } }),
  );
}

/** What was typed about them was not right, or is so no more: a new address, a longer term. */
export async function changeRepresentative(ask: AskTyped & AskParty, { change }: Pick<PartyHands, "change">) {
  const read = readRepresentative(ask.typed);
  return changeParty(
    ask,
    async (tx, intake) => (read.ok ? change(tx, intake, ask.partyId, read.value) : read),
    (role) => ({ set: {}, event: { kind: "partyChanged", data: { role } } }),
  );
}

/** They no longer do, after this day: then they see nothing, and nothing goes to them. */
export async function endRepresentative(
  ask: AskParty & { readonly last: CalendarDay | null },
  { end }: Pick<PartyHands, "end">,
) {
  const { last, partyId } = ask;
  return changeParty(
    ask,
    async (tx, intake) => (last ? end(tx, intake, partyId, last) : refuse("lastDayMissing")),
    (role) => ({ set: {}, event: { kind: "partyEnded", data: { role, until: last } } }),
  );
}

/** A code with which they open this file, for who does not log in with DigiD. The caller shows it once. */
export async function issueRepresentativeCode(
  ask: AskParty & { readonly code: string },
  { issueCode }: Pick<PartyHands, "issueCode">,
) {
  return changeParty(
    ask,
    async (tx, intake) => issueCode(tx, intake, ask.partyId, ask.code),
    (role) => ({ set: {}, event: { kind: "partyCodeIssued", data: { role } } }),
  );
}

/** What the timeline tells of it is the role and the days, never who it is. */
async function changeParty(
  ask: ChangeAsk,
  keep: (tx: Tx, intake: IntakeState) => Promise<Result<RepresentativeRole, PartyRefusal>>,
  told: (role: RepresentativeRole) => Change,
) {
  return changeIntake(ask, "intake.work", async (intake, tx): Promise<Result<Change, PartyRefusal>> => {
    const decided = decideParty(intake);
    if (!decided.ok) return decided;
    const kept = await keep(tx, intake);
    return kept.ok ? ok(told(kept.value)) : kept;
  });
}
