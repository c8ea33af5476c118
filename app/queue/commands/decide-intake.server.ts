import { decisionLetterKind } from "#app/documents/contract.ts";
import { type CalendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { sealJson } from "#app/platform/crypto.server.ts";
import { query } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { decideMadeKnown, decideOutcome } from "../core/decide-term.ts";
import { decisionDay } from "../queries/decision.server.ts";
import { midnight } from "./ask-for-papers.server.ts";
import { type ChangeAsk, changeIntake } from "./change-intake.server.ts";

/** The sealed content of a decision. Seal context: `decision:<tenant>:<intake>`. */
export interface DecisionContent {
  /** What the letter says: decision, ground and reasons (Awb art. 3:46), in Dutch. */
  readonly letter: string;
  /** The letter as a file, by its id among the papers of this intake. */
  readonly document?: string | null;
}

/** A colleague decides on an aanvraag. What is decided stays; the resident knows of it only once it is made known. */
export async function decideIntake(ask: ChangeAsk & { readonly kind: string } & DecisionContent) {
  const { staff, kind, now } = ask;
  const document = ask.document ? await readyLetter(staff.tenant, ask.reference, ask.document) : null;
  const letter = ask.letter.trim().slice(0, 20_000);
  return changeIntake(
    ask,
    "intake.work",
    (intake) => decideOutcome(intake, kind, letter !== "" || document !== null),
    async (tx, { tenant, id }) => {
      const content: DecisionContent = { letter, document };
      const decidedOn = midnight(dayInAmsterdam(now));
      await tx.intakeDecision.create({
        data: {
          ...{ tenant, intakeId: id, kind, decidedOn, decidedBy: staff.id, createdAt: now },
          content: sealJson(`decision:${tenant}:${id}`, content),
        },
      });
      await tx.$executeRaw`
        update intake_request set ended_on = greatest(asked_on, ${dayInAmsterdam(now)}::date)
        where tenant = ${tenant} and intake_id = ${id}::uuid and ended_on is null and until_on >= ${dayInAmsterdam(now)}::date`;
    },
  );
}

/** The id of a letter that was put ready for this intake; null for any other. */
async function readyLetter(tenant: string, reference: string, id: string): Promise<string | null> {
  const [row] = await query<{ id: string }>(
    "ready-letter",
    `select d.id from document d join intake i on i.tenant = d.tenant and i.id = d.dossier_id
     where d.tenant = $1 and i.reference = $2 and d.kind = $3 and d.id::text = $4`,
    [tenant, reference, decisionLetterKind, id],
  );
  return row?.id ?? null;
}

/** The day and the way on which a decision reached the resident (Awb art. 3:41); from then on it can be read in "mijn zaken". */
export async function makeKnown(ask: ChangeAsk & { readonly on: CalendarDay | null; readonly channel: string }) {
  const { staff, reference, on, channel, now } = ask;
  const decided = await decisionDay(staff.tenant, reference);
  return changeIntake(
    ask,
    "intake.work",
    () => decideMadeKnown({ on, channel }, decided, dayInAmsterdam(now)),
    async (tx, { tenant, id }) => {
      await tx.intakeDecision.update({
        where: { tenant_intakeId: { tenant, intakeId: id } },
        data: { madeKnownOn: midnight(on ?? dayInAmsterdam(now)), channel },
      });
      await enqueue(tx, { type: "decision.madeKnown", version: 1, tenant, payload: { intakeId: id } });
    },
  );
}
