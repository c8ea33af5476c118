import { randomUUID } from "node:crypto";
import type { IntakeContent } from "#app/intake/contract.ts";
import { keyedHash, randomCode, sealJson } from "#app/platform/crypto.server.ts";
import { transaction } from "#app/platform/db.server.ts";
import { testNow } from "#tests/harness/clock.ts";

export const tenant = "hart-van-west-brabant";

interface Wishes {
  readonly answers: Readonly<Record<string, string | boolean>>;
  readonly language: string;
  readonly toConfirm: boolean;
  readonly completedAt: Date | null;
}

/** A melding as the queue holds it, with only what messages look at. */
export async function storedIntake(wishes: Partial<Wishes> = {}): Promise<{ intakeId: string; reference: string }> {
  const { answers = {}, language = "nl", toConfirm = false, completedAt = null } = wishes;
  const intakeId = randomUUID();
  const reference = `ML-${randomCode(4)}-${randomCode(2)}`;
  const code = randomCode(12);
  const content: IntakeContent = {
    ...{ form: "melding", formVersion: 1, answers, language, code, routes: [] },
    pinned: { day: "2026-11-24", rules: "test" },
  };
  await transaction(async (tx) => {
    await tx.intake.create({
      data: {
        ...{ tenant, id: intakeId, reference, kind: "melding", form: "melding", formVersion: 1, state: "stored" },
        ...{ gemeente: "etten-leur", language, channel: "web", toConfirm, receivedAt: testNow, completedAt },
        melddatum: new Date("2026-11-24T00:00:00Z"),
        codeHash: keyedHash(tenant, "code", code),
        content: sealJson(`intake:${tenant}:${intakeId}`, content),
        receipt: new Uint8Array(32),
        answersHash: new Uint8Array(32),
        idempotencyKey: keyedHash(tenant, "submission", intakeId),
        updatedAt: testNow,
      },
    });
    const event = { kind: "stored", actor: "resident", data: {} };
    await tx.intakeEvent.create({ data: { tenant, intakeId, seq: 1, at: testNow, ...event } });
  });
  return { intakeId, reference };
}
