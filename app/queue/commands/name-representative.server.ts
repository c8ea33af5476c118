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
import { auditChange, type WriteChange, writeChange } from "./write-change.server.ts";

interface Party {
  readonly role: RepresentativeRole;
  /** The other intakes where the same person acts on the same paper: it holds there too. */
  readonly alsoIn: readonly string[];
}
type Kept = Promise<Result<Party, "partyGone" | "ownBsn">>;

/** What keeps the parties, and tells who that was; of the room `identity`, handed in by the route. */
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

/** What the timeline tells of it is the role and the days, never who it is. Where it holds in another file, it is told there too. */
async function changeParty(
  ask: ChangeAsk,
  keep: (tx: Tx, intake: IntakeState) => Promise<Result<Party, PartyRefusal>>,
  told: (role: RepresentativeRole) => Change,
) {
  let elsewhere: readonly WriteChange[] = [];
  const decide = async (intake: IntakeState, tx: Tx): Promise<Result<Change, PartyRefusal>> => {
    const decided = decideParty(intake);
    if (!decided.ok) return decided;
    const kept = await keep(tx, intake);
    if (!kept.ok) return kept;
    const change = told(kept.value.role);
    const { staff, now } = ask;
    elsewhere = kept.value.alsoIn.map((id) => ({ staff, intake: { tenant: intake.tenant, id }, change, now }));
    return ok(change);
  };
  return changeIntake(ask, "intake.work", decide, async (tx) => {
    for (const written of elsewhere) await writeChange(tx, written);
    for (const written of elsewhere) await auditChange(tx, written);
  });
}
