import { randomUUID } from "node:crypto";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { sealJson } from "#app/platform/crypto.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import {
  type AskedStep,
  decideStep,
  decideStepEnd,
  type KnownStep,
  type PlanRefusal,
  type StepOutcome,
} from "../core/plan.ts";
import { type ChangeAsk, changeIntake } from "./change-intake.server.ts";
import { midnight } from "./write-change.server.ts";

/** The sealed content of a step. Seal context: `step:<tenant>:<id>`. */
export interface StepContent {
  readonly what: string;
}

type Ask = Omit<ChangeAsk, "note">;

/** Adds a step to the plan, or gives an open one another wording, taker or day. */
export async function planStep(ask: Ask & AskedStep & { readonly step: string | null }) {
  const { staff, reference, version, now, step, who, due } = ask;
  const what = ask.what.trim().slice(0, 1000);
  return changeIntake<PlanRefusal>(
    { staff, reference, version, now },
    "intake.work",
    async (intake, tx) =>
      decideStep(intake, { what, who, due }, step === null ? undefined : await knownStep(tx, intake, step)),
    async (tx, { tenant, id: intakeId }) => {
      const id = step ?? randomUUID();
      const content = sealJson(`step:${tenant}:${id}`, { what } satisfies StepContent);
      const set = { who, dueOn: midnight(due ?? dayInAmsterdam(now)), content, setBy: staff.id, setAt: now };
      await tx.intakeStep.upsert({
        where: { tenant_id: { tenant, id } },
        create: { tenant, id, intakeId, ...set },
        update: set,
      });
    },
  );
}

/** A step was taken, or is no longer needed. */
export async function endStep(ask: Ask & { readonly step: string; readonly how: StepOutcome }) {
  const { staff, reference, version, now, step, how } = ask;
  return changeIntake<PlanRefusal>(
    { staff, reference, version, now },
    "intake.work",
    async (intake, tx) => decideStepEnd(intake, how, await knownStep(tx, intake, step)),
    async (tx, { tenant }) => {
      await tx.intakeStep.update({
        where: { tenant_id: { tenant, id: step } },
        data: { outcome: how, endedOn: midnight(dayInAmsterdam(now)), setBy: staff.id, setAt: now },
      });
    },
  );
}

/** The ids of steps come from a form: only those of this intake count. */
async function knownStep(tx: Tx, intake: { tenant: string; id: string }, step: string): Promise<KnownStep> {
  const [found] = await tx.$queryRaw<{ outcome: StepOutcome | null }[]>`
    select outcome from intake_step
    where tenant = ${intake.tenant} and intake_id = ${intake.id}::uuid and id::text = ${step}`;
  return found ?? null;
}
