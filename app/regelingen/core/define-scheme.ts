import type { Condition, NumberExpression } from "#app/rules/contract.ts";

/** Where a rule comes from: "Participatiewet, artikel 36, eerste lid", and the day on which somebody read it. */
export interface Source {
  readonly title: string;
  readonly url?: string;
  readonly readOn: string;
}

/** Who decides. A computer never does. */
export type Decider = "gemeente" | "belastingkantoor" | "dienst-toeslagen" | "svb" | "uwv" | "leergeld" | "jeugdfonds";

/**
 * How to apply: a form of ours by its slug, or plain instructions (`regelingen:apply.<id>`) where another body decides.
 */
export type Applying = { readonly form: string } | { readonly instructions: string };

interface Named<SourceKey extends string> {
  readonly source: SourceKey;
}

/** One scheme as data: conditions with their legal source, amount, evidence, what ranks before it and what a person must judge. */
export interface SchemeDefinition<SourceKey extends string = string> {
  /** Dutch, kebab-case; also the name of its file and of its texts. */
  readonly id: string;
  /** `lokaal`: offered, limited and paid as the gemeente chose; its figures are those of `lokaleCijfers(id)`. */
  readonly kind: "inkomen" | "toeslag" | "lokaal" | "hulp";
  readonly decidedBy: Decider;
  readonly apply: Applying;
  readonly sources: Readonly<Record<SourceKey, Source>>;
  /** Days included; a scheme without `endedOn` still runs. */
  readonly startedOn?: string;
  readonly endedOn?: string;
  /** All must hold. Texts: `regelingen:<id>.conditions.<name>.{met,notMet,open}`. */
  readonly conditions: Readonly<Record<string, { readonly when: Condition } & Named<SourceKey>>>;
  /** What the law leaves to a person. Texts: `regelingen:<id>.judgements.<name>`. The machine never answers them. */
  readonly judgements?: Readonly<Record<string, Named<SourceKey>>>;
  /** Left out where the law or our figures do not give an amount. In eurocents, for one period. */
  readonly amount?: {
    readonly cents: NumberExpression;
    readonly per: "month" | "year" | "quarter" | "once";
  } & Named<SourceKey>;
  /** Bewijsstukken: ids with texts `regelingen:evidence.<id>`. */
  readonly evidence: readonly string[];
  /** Ids of schemes that rank before this one (voorliggend): what they give is not counted twice. */
  readonly after?: readonly string[];
}

/** One scheme, one file. `source` must name one of `sources`. */
export function defineScheme<SourceKey extends string>(
  definition: SchemeDefinition<SourceKey>,
): SchemeDefinition<SourceKey> {
  return definition;
}
