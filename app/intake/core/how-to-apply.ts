import type { SchemeDefinition } from "#app/regelingen/contract.ts";
import type { TextRef } from "#app/ui/forms/page-model.ts";

/** How a scheme is applied for, in one sentence: with us, by a melding first, or with another body. */
export function howToApply(apply: SchemeDefinition["apply"]): TextRef {
  if ("instructions" in apply) return { key: `regelingen:apply.${apply.instructions}` };
  return { key: apply.form === "melden" ? "regelingen:apply.melden" : "regelingen:apply.hier" };
}
