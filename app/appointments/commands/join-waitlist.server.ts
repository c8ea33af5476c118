import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { keyedHash, linkKey, sealJson } from "#app/platform/crypto.server.ts";
import { transaction } from "#app/platform/db.server.ts";
import { addressKey, takeTurn } from "#app/platform/rate-limit.server.ts";
import type { WrongField } from "../core/read-facts.ts";
import { readWaitlistForm, type WaitlistAsked, type WaitlistChoice, waitlistLink } from "../core/waitlist-form.ts";
import { newReference } from "./new-reference.server.ts";

export interface JoinWaitlist {
  readonly tenant: string;
  readonly clientAddress: string;
  readonly choice: WaitlistChoice;
  readonly sent: FormData;
  /** Of the form as it was drawn: sent twice, somebody waits once. A UUID, and the id of the entry. */
  readonly key: string;
  /** Of the page; also the language of an interpreter. */
  readonly language: string;
  readonly intakeId?: string;
  readonly now: Date;
}

export type JoinOutcome =
  | { readonly kind: "joined"; readonly token: string }
  | { readonly kind: "wrong"; readonly errors: readonly WrongField[] };

export const waitlistGround = "verzoek van de inwoner om een eerdere afspraak";

/** The key to somebody's place on the list. */
export function waitlistToken(tenant: string, id: string): string {
  return linkKey(waitlistLink, tenant, id);
}

export function waitlistHash(tenant: string, token: string): Uint8Array<ArrayBuffer> {
  return keyedHash(tenant, "waitlist-token", token);
}

/** Somebody waits for an earlier time. Nobody is passed over: the list is in the order of coming. */
export async function joinWaitlist(input: JoinWaitlist): Promise<JoinOutcome> {
  const { tenant, clientAddress, choice, sent, key, now } = input;
  const reading = readWaitlistForm(choice, sent, dayInAmsterdam(now));
  if (!reading.ok) return { kind: "wrong", errors: reading.errors };
  if ((await takeTurn("attempt", addressKey(clientAddress))) > 0)
    return { kind: "wrong", errors: [{ field: "telefoonnummer", text: { key: "ui:errorPage.tooMany.now" } }] };
  await store(input, reading.asked);
  return { kind: "joined", token: waitlistToken(tenant, key) };
}

async function store({ tenant, key, language, intakeId, now }: JoinWaitlist, asked: WaitlistAsked): Promise<void> {
  const { service, location, noticeMin, needsInterpreter, content } = asked;
  await transaction(async (tx) => {
    const { count } = await tx.waitlistEntry.createMany({
      data: {
        ...{ tenant, id: key, reference: newReference("WL"), service, location, noticeMin, language, intakeId },
        tokenHash: waitlistHash(tenant, waitlistToken(tenant, key)),
        interpreterLanguage: needsInterpreter ? language : null,
        content: sealJson(`waitlist:${tenant}:${key}`, content),
        ...{ createdAt: now, updatedAt: now },
      },
      skipDuplicates: true,
    });
    if (count === 0) return;
    const actor = { kind: "resident", id: "" } as const;
    await recordAudit(tx, { tenant, actor, action: "waitlist.joined", subject: key, ground: waitlistGround, at: now });
  });
}
