import type { Handler } from "#app/platform/outbox.server.ts";

/** Which room answers which event. Handlers are idempotent and run after the transaction of the event has committed. */
export const subscriptions: Record<string, Handler[]> = {};
