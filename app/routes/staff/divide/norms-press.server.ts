import type { Staff } from "#app/identity/contract.ts";
import { type NormsRefusal, setCaseloadNorms } from "#app/queue/commands/set-caseload-norms.server.ts";
import { categories } from "#app/queue/contract.ts";

export interface NormsRefused {
  readonly refusal: NormsRefusal;
  /** Everything that was typed, by the name of its field. */
  readonly typed: { readonly [name: string]: string };
}

/** Keeps the norms as typed. Null when it went. */
export async function pressNorms(staff: Staff, form: FormData, now: Date): Promise<NormsRefused | null> {
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  const norm = (name: string) => typed[`norm-${name}`] ?? "";
  const shares = Object.entries(typed).flatMap(([name, value]) =>
    /^deel-[0-9a-f-]{36}$/.test(name) ? [[name.slice("deel-".length), value] as const] : [],
  );
  const kept = await setCaseloadNorms({
    ...{ staff, now, seen: typed.gezien ?? "", shares: new Map(shares) },
    norms: Object.fromEntries(categories.map((category) => [category, norm(category)])) as Parameters<
      typeof setCaseloadNorms
    >[0]["norms"],
  });
  return kept.ok ? null : { refusal: kept.refusal, typed };
}
