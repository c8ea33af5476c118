import { formatDay } from "#app/i18n/format.server.ts";
import { db } from "#app/platform/db.server.ts";
import { recompute, type SavedCheck, type SchemeResult } from "#app/regelingen/contract.ts";
import type { NamedTrace, Trace } from "#app/rules/contract.ts";
import { gemeenteName } from "#app/werkpleinen/contract.ts";
import type { AnswerLine, CheckModel, ReasonLine, SchemeLine } from "../core/dossier-model.ts";
import { say } from "./in-dutch.server.ts";
import { storedRules } from "./stored-rules.server.ts";
import { basisOf, comparedIn, missingIn, rangeText } from "./trace-in-dutch.server.ts";

/**
 * What a saved check said, in Dutch: verdicts and amounts as they were stored, and the reasons by the rules and figures of that day,
 * whatever the schemes say now.
 */
export async function savedCheckModel(
  tenant: string,
  check: SavedCheck,
  lines: readonly AnswerLine[],
): Promise<CheckModel> {
  const stored = await storedRules(db, tenant, check.receipt);
  const traced = stored ? recompute(stored, check.receipt, check.answers) : [];
  return checkModel(check, new Map(traced.map(({ scheme, trace }) => [scheme, trace] as const)), lines);
}

/** What a check says, with the reasons given beside it. */
export function checkModel(
  { receipt, results }: SavedCheck,
  traces: ReadonlyMap<string, Trace>,
  lines: readonly AnswerLine[],
): CheckModel {
  const byFact = new Map(lines.map((line) => [line.fact, line]));
  return {
    pinned: [
      line("day", formatDay(receipt.day, "nl")),
      line("gemeente", gemeenteName(receipt.gemeente) ?? receipt.gemeente),
      line("overlay", receipt.overlay === "demo" ? say("queue:dossier.check.demo") : receipt.overlay),
      line("rules", receipt.rules),
      line("figures", receipt.figures),
    ],
    schemes: results.map((result) => schemeLine(result, traces.get(result.scheme), byFact)),
  };
}

function line(name: "day" | "gemeente" | "overlay" | "rules" | "figures", value: string) {
  return { label: say(`queue:dossier.check.${name}`), value };
}

/** What is said of one scheme, in Dutch, with its trace and the answers it rests on. */
export function schemeLine(
  result: SchemeResult,
  trace: Trace | undefined,
  lines: ReadonlyMap<string, AnswerLine>,
): SchemeLine {
  return {
    text: say(`regelingen:schemes.${result.scheme}.name`),
    verdict: result.verdict,
    amount: amountText(result),
    reasons: trace?.conditions.map(reasonLine) ?? [],
    judgements: result.judgements.map((judgement) => say(`regelingen:judgements.${judgement}`)),
    basis: trace ? basisOf(trace, lines) : [],
    missing: trace ? missingIn(trace) : [],
  };
}

function amountText({ amountCents, per }: SchemeResult): string | null {
  // From nothing to no end says nothing.
  if (!amountCents || !per || (!amountCents.from && amountCents.to === null)) return null;
  return say(`queue:dossier.check.per.${per}`, { amount: rangeText(amountCents, "eurocent") });
}

function reasonLine(condition: NamedTrace): ReasonLine {
  const { name, outcome, source, verdict } = condition;
  const text = say(`regelingen:conditions.${name}.${outcome}`);
  return { verdict, text, source, compared: comparedIn(condition).join("; ") };
}
