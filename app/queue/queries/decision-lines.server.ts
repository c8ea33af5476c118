import { formatDay } from "#app/i18n/format.server.ts";
import type { CalendarDay } from "#app/kernel/day.ts";
import type { DecisionContent } from "../commands/write-decision.server.ts";
import type { DecisionKind } from "../core/decide-term.ts";
import type { Line } from "../core/dossier-model.ts";
import type { DecisionModel } from "../core/term-model.ts";
import type { Decision } from "./decision.server.ts";
import { amountText, citeOf } from "./decision-letter.server.ts";
import { say } from "./in-dutch.server.ts";

const inDutch = (day: CalendarDay) => formatDay(day, "nl");
const line = (name: string, value: string): Line => ({ label: say(`queue:terms.${name}`), value });

/** A decision in words, with its letter. */
export function decisionLines(decision: Decision, reference: string): DecisionModel {
  const { kind, decidedOn, madeKnownOn, approver } = decision;
  const days = [
    line("decidedOn", inDutch(decidedOn)),
    line("madeKnownOn", madeKnownOn ? inDutch(madeKnownOn) : say("queue:terms.notYet")),
    ...(approver ? [line("approvedBy", approver)] : []),
  ];
  return { lines: outcomeLines(kind, decision, days), ...letterOf(decision, reference) };
}

/** What is decided or proposed, on which ground and why. */
export function outcomeLines(
  kind: DecisionKind,
  content: Omit<DecisionContent, "letter" | "document">,
  days: readonly Line[] = [],
): Line[] {
  const { correctionReason, ground, reasoning, start, startReason, amount, advice, deviation } = content;
  return [
    line("decision", say(`queue:states.decided_${kind}`)),
    ...days,
    ...(correctionReason ? [line("corrected", correctionReason)] : []),
    ...(ground ? [line("decidedGround", citeOf(ground))] : []),
    ...(reasoning ? [line("reasoning", reasoning)] : []),
    ...(start ? [line("start", inDutch(start))] : []),
    ...(startReason ? [line("startWhy", startReason)] : []),
    ...(amount ? [line("amount", amountText(amount))] : []),
    ...(advice ? [line("advice", say(`queue:dossier.check.${advice.verdict}`))] : []),
    ...(deviation ? [line("deviation", `${say(`queue:advice.reasons.${deviation.reason}`)}. ${deviation.text}`)] : []),
  ];
}

/** The letter, and where its file is. */
export function letterOf({ letter, document }: DecisionContent, reference: string): Omit<DecisionModel, "lines"> {
  return { letter, file: document ? `/werkvoorraad/${reference}/bewijs/${document}` : null };
}
