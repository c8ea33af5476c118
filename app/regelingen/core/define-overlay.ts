import type { CalendarDay } from "#app/kernel/day.ts";
import type { World } from "#app/rules/contract.ts";

/** Who gets an amount; a scheme uses those that fit it. */
export const receivers = ["alleenstaande", "alleenstaande-ouder", "paar", "persoon", "kind"] as const;

/** What a gemeente chose for one scheme, from a day on. Days are included at both ends. */
export interface LocalChoice {
  readonly scheme: string;
  readonly offered: boolean;
  /** Of the bijstandsnorm, in whole percents. */
  readonly percentage: number;
  readonly withVakantietoeslag: boolean;
  readonly withKostendelers: boolean;
  readonly withVermogenstoets: boolean;
  /** For how long the income must have been low, in months. */
  readonly referenceMonths?: number;
  /** Eurocents. */
  readonly amounts: { readonly [receiver in (typeof receivers)[number]]?: number };
  readonly validFrom: string;
  readonly validTo?: string;
  readonly sourceLink: string;
  /** Our own example, until the gemeente enters what it decided. Shown as such to everyone. */
  readonly demo: boolean;
}

/** All that a gemeente chose, in one version; the version is pinned in a saved check. */
export interface GemeenteOverlay {
  readonly gemeente: string;
  readonly version: string;
  readonly choices: readonly LocalChoice[];
}

/** The figures of an overlay on a day, under the names that `begrippen/lokaal.ts` reads. What was not chosen is left out: it decides nothing. */
export function localFigures(overlay: GemeenteOverlay, day: CalendarDay): World["figures"] {
  const figures: Record<string, World["figures"][string]> = {};
  for (const choice of overlay.choices) {
    if (choice.validFrom > day || (choice.validTo !== undefined && day > choice.validTo)) continue;
    Object.assign(figures, choiceFigures(choice.scheme, choice));
  }
  return figures;
}

/** The figures that a choice changes, for whoever tries another one (`check.ts`). */
export function choiceFigures(scheme: string, choice: Partial<LocalChoice>): World["figures"] {
  const given = Object.entries(figuresOf(choice)).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [`lokaal.${scheme}.${name}`, { value: value as number }]));
}

function figuresOf(choice: Partial<LocalChoice>): Record<string, number | undefined> {
  const flag = (value: boolean | undefined) => (value === undefined ? undefined : value ? 1 : 0);
  return {
    aangeboden: flag(choice.offered),
    percentage: choice.percentage,
    vakantietoeslag: flag(choice.withVakantietoeslag),
    kostendelers: flag(choice.withKostendelers),
    vermogenstoets: flag(choice.withVermogenstoets),
    referteMaanden: choice.referenceMonths,
    ...Object.fromEntries(receivers.map((receiver) => [`bedrag.${receiver}`, choice.amounts?.[receiver]])),
  };
}
