import { randomBytes, randomUUID } from "node:crypto";
import { findKeys } from "#app/facts/contract.ts";
import type { Role, Staff } from "#app/identity/contract.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { keyedHash, randomCode, sealJson } from "#app/platform/crypto.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { Answers } from "#app/rules/contract.ts";

export const now = new Date("2026-11-23T09:00:00Z");
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

/** A colleague of a Werkplein, as login would have made one. */
export async function givenStaff(tenant: string, role: Role, gemeenten: string[] = []): Promise<Staff> {
  const id = randomUUID();
  const name = `${role} ${id.slice(0, 4)}`;
  await db.staff.create({
    data: { tenant, id, issuer: "test", subject: id, name, roles: [role], gemeenten, createdAt: now },
  });
  return { id, tenant, name, roles: [role], gemeenten };
}

export interface GivenIntake {
  readonly tenant: string;
  readonly gemeente?: string;
  readonly urgency?: "crisis" | "soon" | "normal";
  readonly hoursOld?: number;
  readonly shielded?: boolean;
  readonly toConfirm?: boolean;
  readonly answers?: Answers;
  readonly language?: string;
  /** An aanvraag for this scheme, instead of a melding. */
  readonly regeling?: string;
}

/** A stored melding, as the form engine leaves it. */
export async function givenIntake(given: GivenIntake): Promise<{ id: string; reference: string; code: string }> {
  const {
    tenant,
    gemeente = "zundert",
    urgency = "normal",
    hoursOld = 1,
    shielded = false,
    toConfirm = false,
    language = "nl",
  } = given;
  const id = randomUUID();
  const code = randomCode(12);
  const reference = `ML-${randomCode(4)}-${randomCode(2)}`;
  const receivedAt = hoursAgo(hoursOld);
  const answers = given.answers ?? { achternaam: "Jansen", gemeente };
  const content = {
    form: "melding",
    formVersion: 1,
    answers,
    language,
    code,
    routes: [],
    pinned: { day: "2026-11-23", rules: "" },
  };
  await db.$transaction(async (tx) => {
    await tx.intake.create({
      data: {
        ...{ tenant, id, reference, gemeente, urgency, shielded, toConfirm, language, receivedAt },
        ...(given.regeling
          ? { kind: "aanvraag", state: "received", regeling: given.regeling }
          : { kind: "melding", state: "stored" }),
        ...{ form: "melding", formVersion: 1, channel: "web" },
        melddatum: new Date(`${dayInAmsterdam(receivedAt)}T00:00:00Z`),
        codeHash: keyedHash(tenant, "code", code),
        content: sealJson(`intake:${tenant}:${id}`, content),
        receipt: new Uint8Array(32),
        answersHash: new Uint8Array(32),
        idempotencyKey: Uint8Array.from(randomBytes(16)),
        updatedAt: receivedAt,
      },
    });
    await tx.intakeEvent.create({
      data: { tenant, intakeId: id, seq: 1, at: receivedAt, kind: "stored", actor: "resident", data: {} },
    });
    const keys = findKeys(answers).map(({ kind, normalised }) => ({ kind, hash: keyedHash(tenant, kind, normalised) }));
    await tx.intakeFind.createMany({ data: keys.map((key) => ({ tenant, intakeId: id, ...key })) });
  });
  return { id, reference, code };
}

/** The intake as the table holds it. */
export function storedIntake(tenant: string, reference: string) {
  return db.intake.findUniqueOrThrow({ where: { tenant_reference: { tenant, reference } } });
}
