import type { CalendarDay } from "#app/kernel/day.ts";
import { hashOf } from "#app/rules/contract.ts";
import type { GemeenteOverlay, LocalChoice } from "./define-overlay.ts";

/** A choice of a gemeente that two colleagues stand for. */
export interface ApprovedChoice extends Omit<LocalChoice, "demo"> {
  readonly id: string;
  /** Counts the approvals of a gemeente from 1: of two choices from the same day the later approval holds. */
  readonly revision: number;
}

/** What a check of one gemeente on one day rests on. */
export interface OverlayInForce {
  /** Undefined for a gemeente that is not ours. */
  readonly overlay: GemeenteOverlay | undefined;
  /** Names the approved choices that hold on that day: the same choices, the same version. `demo` while all are examples. */
  readonly version: string;
  /** Whether an example is among them; which ones say so themselves. */
  readonly demo: boolean;
}

/**
 * The approved choice that holds for a scheme on a day. The latest beginning wins; when that one ends, what began before it holds again.
 * A choice from the same day on as an earlier one takes its place altogether.
 */
export function choiceInForce(
  approved: readonly ApprovedChoice[],
  scheme: string,
  day: CalendarDay,
): ApprovedChoice | undefined {
  return standing(approved, scheme)
    .filter(({ validFrom, validTo }) => validFrom <= day && (validTo === undefined || day <= validTo))
    .at(-1);
}

/** The choices for a scheme that no later one from the same day replaced, in the order of their first day. */
export function standing(approved: readonly ApprovedChoice[], scheme: string): readonly ApprovedChoice[] {
  const byDay = new Map<string, ApprovedChoice>();
  for (const choice of approved.filter((one) => one.scheme === scheme)) {
    const other = byDay.get(choice.validFrom);
    if (!other || other.revision < choice.revision) byDay.set(choice.validFrom, choice);
  }
  return [...byDay.values()].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
}

/**
 * The overlay of a gemeente on a day: what it approved, over our examples. One choice per scheme at most.
 * An example no longer counts from the first day of an own choice on; after the end of that nothing is known, and nothing decided.
 */
export function overlayOn(
  example: GemeenteOverlay,
  approved: readonly ApprovedChoice[],
  day: CalendarDay,
): { readonly overlay: GemeenteOverlay } & OverlayInForce {
  const schemes = new Set([...example.choices, ...approved].map(({ scheme }) => scheme));
  const choices = [...schemes].flatMap((scheme) => choiceOn(example, approved, scheme, day) ?? []);
  const own = choices.filter(({ demo }) => !demo);
  const version = own.length === 0 ? "demo" : hashOf({ examples: example.version, own: own.map(fingerprint) });
  return {
    overlay: { gemeente: example.gemeente, version, choices },
    version,
    demo: choices.some(({ demo }) => demo),
  };
}

function choiceOn(
  example: GemeenteOverlay,
  approved: readonly ApprovedChoice[],
  scheme: string,
  day: CalendarDay,
): LocalChoice | undefined {
  const own = choiceInForce(approved, scheme, day);
  if (own) {
    const { id: _id, revision: _revision, ...choice } = own;
    return { ...choice, demo: false };
  }
  const began = approved.some((choice) => choice.scheme === scheme && choice.validFrom <= day);
  return began ? undefined : example.choices.find((choice) => choice.scheme === scheme);
}

function fingerprint({ demo: _demo, amounts, ...choice }: LocalChoice) {
  return { ...choice, amounts: { ...amounts } };
}
