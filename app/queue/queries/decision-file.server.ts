import { signatureOf } from "#app/identity/queries/signature-of.server.ts";
import { calendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import type { HandedDecision } from "../core/hand-over/zaak-file.ts";
import { clocksOf } from "./clocks.server.ts";
import { decisionsOf } from "./decision.server.ts";
import { say } from "./in-dutch.server.ts";
import { intakeRow } from "./intake-row.server.ts";
import { toldSoFar } from "./told-so-far.server.ts";

/** What is handed over of a decision; null while it is not made known. */
export async function decisionToHand(
  tenant: string,
  intakeId: string,
  correction: number,
  now: Date,
): Promise<Omit<HandedDecision, "id"> | null> {
  const decision = (await decisionsOf(tenant, intakeId)).find((one) => one.correction === correction);
  const found = await db.intake.findUnique({
    where: { tenant_id: { tenant, id: intakeId } },
    select: { reference: true },
  });
  const intake = found && (await intakeRow(db, tenant, found.reference));
  if (!intake || !decision?.madeKnownOn) return null;
  const [clocks, signed] = await Promise.all([clocksOf(tenant, intakeId, now), signatureOf(tenant, intakeId)]);
  const { answers } = toldSoFar(intake);
  const told = (fact: string) => (typeof answers[fact] === "string" ? answers[fact] : null);
  return {
    ...{ werkplein: tenant, gemeente: intake.gemeente, reference: intake.reference, regeling: intake.regeling },
    name: intake.regeling ? say(`regelingen:schemes.${intake.regeling}.name`) : say(`queue:kinds.${intake.kind}`),
    ...{ melddatum: calendarDay(intake.melddatum), receivedOn: dayInAmsterdam(intake.receivedAt) },
    person: {
      bsn: (signed?.method === "digid" && signed.bsn) || told("bsn"),
      ...{ voornaam: told("voornaam"), achternaam: told("achternaam"), geboortedatum: told("geboortedatum") },
    },
    ...{ correction, kind: decision.kind, ground: decision.ground ?? "", start: decision.start ?? null },
    ...{ decidedOn: decision.decidedOn, madeKnownOn: decision.madeKnownOn, amount: decision.amount ?? null },
    objectionUntil: clocks?.objectionUntil ?? null,
  };
}

/** The file as it was made, once and for all. */
export interface DecisionFileContent {
  readonly json: string;
  readonly csv: string;
}

export interface DecisionFileRow {
  readonly id: string;
  readonly tenant: string;
  readonly intakeId: string;
  readonly state: "waiting" | "delivered" | "failed" | "held" | "acknowledged";
  readonly attempts: number;
  readonly partnerId: string;
  /** The system as it stands now. */
  readonly kind: string;
  readonly active: boolean;
  readonly way: string;
  readonly address: string;
  readonly secret: Uint8Array | null;
  readonly content: Uint8Array;
}

/** A file of a decision with where it goes, locked; undefined when there is none. */
export async function lockDecisionFile(tx: Tx, tenant: string, id: string): Promise<DecisionFileRow | undefined> {
  await tx.$queryRaw`
    select 1 from intake where tenant = ${tenant}
      and id = (select intake_id from decision_file where tenant = ${tenant} and id = ${id}::uuid) for update`;
  const [row] = await tx.$queryRaw<DecisionFileRow[]>`
    select f.id, f.tenant, f.intake_id as "intakeId", f.state, f.attempts, f.partner_id as "partnerId", p.kind, p.active,
      p.way, p.address, p.secret, f.content
    from decision_file f join referral_partner p on p.tenant = f.tenant and p.id = f.partner_id
    where f.tenant = ${tenant} and f.id = ${id}::uuid for update of f`;
  return row;
}

/** Whether this is the folder of the system that has the file now. */
export function liesIn({ way, address }: Pick<DecisionFileRow, "way" | "address">, folder: string): boolean {
  return way === "folder" && address === folder;
}

export function fileContentOf({ tenant, id, content }: Pick<DecisionFileRow, "tenant" | "id" | "content">) {
  return unsealJson<DecisionFileContent>(`decisionFile:${tenant}:${id}`, content);
}
