import type { OutboxEvent } from "#app/platform/outbox.server.ts";
import type { NewCodeAsked } from "../commands/ask-new-code.server.ts";
import { renewLostCodes } from "../commands/renew-lost-codes.server.ts";

/** Somebody said to have lost a code; whether we know them is found out here, where nobody waits for it. */
export async function onCodeAsked(event: OutboxEvent<NewCodeAsked>, now: Date): Promise<void> {
  await renewLostCodes(event.tenant, event.payload, now);
}
