import { changesSince } from "./changes.server.ts";
import type { Refused, Sent } from "./manage-answer.ts";

/** The fields of a form; `versie` is what its page had in view, `doe` the button. */
export function sentIn(form: FormData): Sent {
  const ticked: Record<string, string[]> = {};
  for (const [name, value] of form) if (typeof value === "string") ticked[name] = [...(ticked[name] ?? []), value];
  const typed = Object.fromEntries(Object.entries(ticked).map(([name, values]) => [name, values.at(-1) ?? ""]));
  const seen = /^\d{1,9}$/.test(typed.versie ?? "") ? Number(typed.versie) : -1;
  return { typed, ticked, seen, button: typed.doe ?? "" };
}

/** Not accepted: what was typed stands there again, and if others were first, what they changed meanwhile. */
export async function notSaved(
  sent: Sent,
  refusal: string,
  of: { readonly tenant: string; readonly kind: string; readonly subject: string },
): Promise<Refused> {
  const since = refusal === "stale" ? await changesSince(of.tenant, of.kind, of.subject, Math.max(0, sent.seen)) : [];
  return { typed: sent.typed, ticked: sent.ticked, wrong: [], refusal, since };
}
