import { randomUUID } from "node:crypto";
import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { type CalendarDay, calendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { keyedHash, sealJson } from "#app/platform/crypto.server.ts";
import { db, type Tx, transaction } from "#app/platform/db.server.ts";
import { addressKey, takeTurn } from "#app/platform/rate-limit.server.ts";
import { callDue } from "../core/call-attempt.ts";
import { type CallbackAsked, type PartOfDay, readCallback } from "../core/callback-form.ts";
import type { WrongField } from "../core/read-facts.ts";
import { newReference } from "./new-reference.server.ts";

export interface AskCallback {
  readonly tenant: string;
  readonly clientAddress: string;
  readonly sent: FormData;
  /** Of the form as it was drawn: sent twice, it asks once. A UUID. */
  readonly key: string;
  /** The melding of this browser's own session. */
  readonly intakeId?: string;
  readonly now: Date;
}

/** What the page afterwards says. Nothing of the person is in it. */
export interface CallbackPromised {
  readonly reference: string;
  readonly dueOn: CalendarDay;
  readonly partOfDay: PartOfDay;
}

export type CallbackOutcome =
  | ({ readonly kind: "asked" } & CallbackPromised)
  | { readonly kind: "wrong"; readonly errors: readonly WrongField[] };

const tooMany: CallbackOutcome = {
  kind: "wrong",
  errors: [{ field: "telefoonnummer", text: { key: "appointments:callback.tooMany" } }],
};

/**
 * Somebody wants to be called: it becomes work with a day on it. One number can be filled in three times an hour, so that nobody's
 * phone is flooded.
 */
export async function askCallback(input: AskCallback): Promise<CallbackOutcome> {
  const { tenant, clientAddress, sent, key, now } = input;
  const reading = readCallback(sent, dayInAmsterdam(now));
  if (!reading.ok) return { kind: "wrong", errors: reading.errors };
  const before = await askedBefore(db, tenant, key);
  if (before) return { kind: "asked", ...before };
  const phone = Buffer.from(keyedHash(tenant, "phone", reading.asked.content.phone)).toString("base64url");
  if ((await takeTurn("attempt", addressKey(clientAddress))) > 0) return tooMany;
  if ((await takeTurn("newCode", `callback:${phone}`)) > 0) return tooMany;
  return { kind: "asked", ...(await store(input, reading.asked)) };
}

async function store(input: AskCallback, asked: CallbackAsked): Promise<CallbackPromised> {
  const { tenant, key, intakeId, now } = input;
  const { language, partOfDay } = asked;
  const id = randomUUID();
  const [reference, dueOn] = [newReference("TB"), callDue(now)];
  const content = sealJson(`callback:${tenant}:${id}`, asked.content);
  const stored = await transaction(async (tx) => {
    const added = await tx.$executeRaw`
      insert into callback_request
        (tenant, id, reference, idempotency_key, language, part_of_day, due_on, intake_id, gemeente, content, created_at, updated_at)
      values (${tenant}, ${id}::uuid, ${reference}, ${key}::uuid, ${language}, ${partOfDay}, ${dueOn}::date, ${intakeId ?? null}::uuid,
        (select gemeente from intake where tenant = ${tenant} and id = ${intakeId ?? null}::uuid), ${content}, ${now}, ${now})
      on conflict do nothing`;
    if (added === 0) return askedBefore(tx, tenant, key);
    const actor = { kind: "resident", id: "" } as const;
    const ground = "verzoek van de inwoner om gebeld te worden";
    await recordAudit(tx, { tenant, actor, action: "callback.asked", subject: id, ground, at: now });
    return { reference, dueOn, partOfDay };
  });
  // Neither stored nor stored before: the number was taken. Another one, then.
  return stored ?? store(input, asked);
}

async function askedBefore(tx: Pick<Tx, "callbackRequest">, tenant: string, key: string) {
  const row = await tx.callbackRequest.findUnique({
    where: { tenant_idempotencyKey: { tenant, idempotencyKey: key } },
    select: { reference: true, dueOn: true, partOfDay: true },
  });
  if (!row) return undefined;
  const dueOn = calendarDay(row.dueOn.toISOString().slice(0, 10));
  return { reference: row.reference, dueOn, partOfDay: row.partOfDay as PartOfDay };
}
