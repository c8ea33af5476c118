import type { Staff } from "#app/identity/contract.ts";
import { keepRule, removeRule } from "#app/queue/commands/keep-rule.server.ts";
import type { TypedRule } from "#app/queue/contract.ts";

/** Why a rule was not kept, and the form as it was typed. */
export interface RuleRefused {
  readonly refusal: string;
  readonly typed: TypedRule;
}

/** Keeps a rule, or takes one away. Null when it went. */
export async function pressRule(staff: Staff, form: FormData, now: Date): Promise<RuleRefused | null> {
  const field = (name: string) => String(form.get(name) ?? "");
  const typed = {
    ...{ place: field("plaats"), gemeente: field("gemeente"), kind: field("soort"), category: field("categorie") },
    ...{ language: field("taal"), automatic: field("vanzelf"), colleagues: form.getAll("collega").map(String) },
  };
  const [id, version] = [field("regel") || null, Number(field("versie")) || 0];
  const result =
    field("doe") === "weg"
      ? await removeRule({ staff, id: id ?? "", version, now })
      : await keepRule({ staff, id, version, typed, now });
  return result.ok ? null : { refusal: result.refusal, typed };
}
