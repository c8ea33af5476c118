import { randomUUID } from "node:crypto";
import { contactOf, type IntakeContent } from "#app/intake/contract.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { randomCode, unsealJson } from "#app/platform/crypto.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { afterCare } from "../core/decide-advice.ts";
import type { HouseholdChange } from "../core/household.ts";
import { auditHousehold, planTasks, writeHouseholdEvent } from "./write-household.server.ts";

export interface RegisterHousehold {
  readonly tenant: string;
  readonly intakeId: string;
  readonly gemeente: string;
  /** Whether the resident said yes to "May we call you in three months?". */
  readonly mayCall: boolean;
  /** Ids of the schemes that the check showed. */
  readonly advised: readonly string[];
  readonly now: Date;
}

/**
 * A resident saved their check: the household stands in the register, and is asked after each scheme in three months if it may be called.
 * Part of the transaction that stores the intake; the contact details stay with the intake. Called twice it does nothing the second time.
 * Writes an audit line: call it last.
 */
export async function registerHousehold(tx: Tx, given: RegisterHousehold): Promise<void> {
  const { tenant, intakeId, gemeente, now } = given;
  if (await tx.registerHousehold.findUnique({ where: { tenant_intakeId: { tenant, intakeId } }, select: { id: true } }))
    return;
  const mayCall = given.mayCall && (await canBeCalled(tx, tenant, intakeId));
  const advised = [...new Set(given.advised)];
  const today = dayInAmsterdam(now);
  const planned = mayCall ? afterCare(advised, [], today) : [];
  const id = randomUUID();
  const state = planned.length > 0 ? "advised" : "closed";
  await tx.registerHousehold.create({
    data: {
      ...{ tenant, id, intakeId, gemeente, state, mayCall },
      ...{ reference: await freeReference(tx, tenant), origin: "check", createdAt: now, updatedAt: now },
    },
  });
  const change: HouseholdChange = {
    set: {},
    happened: { kind: "registered", data: { origin: "check", mayCall, schemes: advised } },
  };
  const written = { tenant, id, actor: { kind: "resident", id: intakeId } as const, change, now };
  await planTasks(tx, tenant, id, planned, now);
  const advisedOn = new Date(`${today}T00:00:00Z`);
  await tx.registerAdvice.createMany({
    data: advised.map((scheme) => ({ tenant, householdId: id, scheme, advisedOn })),
  });
  await writeHouseholdEvent(tx, written);
  await auditHousehold(tx, written);
}

/** A phone that is not safe is never called, whatever was ticked; and without a phone there is nothing to call. */
async function canBeCalled(tx: Tx, tenant: string, intakeId: string): Promise<boolean> {
  const { content } = await tx.intake.findUniqueOrThrow({
    where: { tenant_id: { tenant, id: intakeId } },
    select: { content: true },
  });
  return contactOf(unsealJson<IntakeContent>(`intake:${tenant}:${intakeId}`, content)).phone !== null;
}

/** A number that nobody has yet, that people can read aloud. */
export async function freeReference(tx: Tx, tenant: string): Promise<string> {
  for (;;) {
    const reference = `RG-${randomCode(4)}-${randomCode(2)}`;
    const taken = await tx.registerHousehold.findUnique({
      where: { tenant_reference: { tenant, reference } },
      select: { id: true },
    });
    if (!taken) return reference;
  }
}
