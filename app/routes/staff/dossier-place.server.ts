import { key, translator } from "#app/i18n/contract.ts";
import { queueAddress, readQueueView } from "#app/queue/contract.ts";

/** The part of the list that this colleague came from. */
export function backTo(from: string | null): string {
  const view = readQueueView(new URLSearchParams(from ?? ""));
  return queueAddress(view, { after: view.after });
}

/** Only what we say ourselves: the address may be typed by anybody. */
export function doneText(name: string | null): string | null {
  return name && /^\w+$/.test(name) && translator("nl").has(key("queue", "done", name)) ? name : null;
}
