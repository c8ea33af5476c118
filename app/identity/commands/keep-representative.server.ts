import { randomUUID } from "node:crypto";
import type { IntakeContent } from "#app/intake/contract.ts";
import { type CalendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { randomCode, sealJson, unsealJson } from "#app/platform/crypto.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { RepresentativeRole } from "../core/representing.ts";
import type { PartyContent, RepresentativeContact } from "../core/signing-link.ts";
import { representativeCodeHash } from "../queries/representative-for-code.server.ts";
import { subjectHashOf } from "../queries/resident-login.server.ts";
import type { Signed } from "./establish-party.server.ts";
import { lockRepresentative, type OneRepresentative } from "./one-representative.server.ts";

/** Somebody who acts for a resident, as a colleague read it from the paper that they saw. */
export interface Representing {
  readonly role: RepresentativeRole;
  readonly name: string;
  readonly ground: string;
  /** With it they log in with their own DigiD. */
  readonly bsn: string | null;
  readonly contact: RepresentativeContact;
  readonly since: CalendarDay;
  readonly until: CalendarDay | null;
  readonly receives: boolean;
  readonly residentToo: boolean;
  readonly mayWithdraw: boolean;
}

type Refusal = "partyGone" | "ownBsn";
/** The role of the party that it was about, and the other intakes in which it holds as well. */
type Kept = Promise<Result<{ readonly role: RepresentativeRole; readonly alsoIn: readonly string[] }, Refusal>>;

const midnight = (day: CalendarDay) => new Date(`${day}T00:00:00Z`);

/** Representatives as parties of an intake, which the caller locked. What was a part stays: it ends, and nothing of it is removed. */
export function representatives(now: Date) {
  return {
    async add(tx: Tx, intake: Signed, named: Representing): Kept {
      const { tenant, id: intakeId } = intake;
      if (await isOfResident(tx, intake, named.bsn)) return refuse("ownBsn");
      const id = randomUUID();
      const kept = { tenant, id, intakeId, role: named.role, established: "desk", createdAt: now };
      await tx.intakeParty.create({ data: { ...kept, ...written(tenant, id, named) } });
      return ok({ role: named.role, alsoIn: [] });
    },
    /** Whoever they are stays: another role is another party. Whether they may withdraw is said for each intake on its own. */
    async change(tx: Tx, intake: Signed, partyId: string, named: Representing): Kept {
      const { tenant } = intake;
      const one = await lockRepresentative(tx, intake, partyId);
      if (one?.role !== named.role) return refuse("partyGone");
      const all = [one.here, ...one.elsewhere];
      for (const { intakeId } of all) {
        if (await isOfResident(tx, { tenant, id: intakeId }, named.bsn)) return refuse("ownBsn");
      }
      for (const party of all) await rewrite(tx, { tenant, id: party.id }, named, party === one.here);
      return ok(keptOf(one));
    },
    /** A day before today stops it at once: also for who is looking at it now. */
    async end(tx: Tx, intake: Signed, partyId: string, last: CalendarDay): Kept {
      const one = await lockRepresentative(tx, intake, partyId);
      if (!one) return refuse("partyGone");
      for (const { id } of [one.here, ...one.elsewhere]) await endOn(tx, { tenant: intake.tenant, id }, last, now);
      return ok(keptOf(one));
    },
    /** A code of their own for this intake, for who has no DigiD here. The one before opens nothing from now on. */
    async issueCode(tx: Tx, intake: Signed, partyId: string, code: string): Kept {
      const one = await lockRepresentative(tx, intake, partyId);
      if (!one) return refuse("partyGone");
      const codeHash = representativeCodeHash(intake.tenant, code);
      await tx.intakeParty.update({ where: { tenant_id: { tenant: intake.tenant, id: partyId } }, data: { codeHash } });
      return ok({ role: one.role, alsoIn: [] });
    },
  };
}

function keptOf({ role, elsewhere }: OneRepresentative) {
  return { role, alsoIn: elsewhere.map(({ intakeId }) => intakeId) };
}

async function rewrite(tx: Tx, party: Signed, named: Representing, inView: boolean): Promise<void> {
  const { mayWithdraw, ...shared } = written(party.tenant, party.id, named);
  const data = inView ? { ...shared, mayWithdraw } : shared;
  await tx.intakeParty.update({ where: { tenant_id: party }, data });
}

async function endOn(tx: Tx, party: Signed, last: CalendarDay, now: Date): Promise<void> {
  const where = { tenant_id: party };
  const { since } = await tx.intakeParty.findUniqueOrThrow({ where, select: { since: true } });
  const until = midnight(last) < since ? since : midnight(last);
  const over = last < dayInAmsterdam(now);
  await tx.intakeParty.update({ where, data: { until, ...(over ? { endedAt: now, codeHash: null } : {}) } });
}

/** As long as the one of a receipt: who types it sees no difference. */
export function newRepresentativeCode(): string {
  return randomCode(12);
}

function written(tenant: string, id: string, named: Representing) {
  const { name, ground, bsn, contact, since, until, receives, residentToo, mayWithdraw } = named;
  const content: PartyContent = { name, ground, contact, ...(bsn ? { bsn } : {}) };
  return {
    ...{ receivesLetters: receives, residentToo, mayWithdraw, since: midnight(since), until: until && midnight(until) },
    subjectHash: bsn ? subjectHashOf(tenant, bsn) : null,
    content: sealJson(`party:${tenant}:${id}`, content),
  };
}

/** Nobody acts for themselves: it would be the resident's own login under another name. */
export async function isOfResident(tx: Tx, { tenant, id }: Signed, bsn: string | null): Promise<boolean> {
  if (!bsn) return false;
  const row = await tx.intake.findUniqueOrThrow({ where: { tenant_id: { tenant, id } }, select: { content: true } });
  if (unsealJson<IntakeContent>(`intake:${tenant}:${id}`, row.content).answers.bsn === bsn) return true;
  const subjectHash = subjectHashOf(tenant, bsn);
  return (await tx.intakeParty.count({ where: { tenant, intakeId: id, role: "applicant", subjectHash } })) > 0;
}
