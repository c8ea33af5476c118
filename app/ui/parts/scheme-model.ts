import type { TextRef } from "../forms/page-model.ts";
import type { Shown } from "./text.tsx";
import type { VerdictTone } from "./verdict.tsx";

/** One scheme as it is told to a resident. */
export interface SchemeModel {
  readonly id: string;
  readonly verdict: VerdictTone;
  readonly name: TextRef;
  readonly summary: TextRef;
  readonly amount?: TextRef;
  /** It rests on example figures of the gemeente. */
  readonly demo: boolean;
  readonly reasons: readonly ReasonModel[];
  /** The one number that would change it. */
  readonly change?: TextRef;
  /** Questions that an open verdict waits for, each leading to its page. */
  readonly waitsFor: readonly { readonly text: TextRef; readonly href?: string }[];
  /** Figures of law that are not sure. */
  readonly unsure: readonly Shown[];
  /** What a person still looks at. */
  readonly judgements: readonly TextRef[];
  /** Schemes that rank before it and may apply too. */
  readonly after: readonly TextRef[];
  readonly decides: TextRef;
  readonly apply: TextRef;
  /** A form of ours, when it is there. */
  readonly form?: { readonly text: TextRef; readonly hint: TextRef; readonly slug: string };
  /** Whether the number of the Werkplein belongs beside it. */
  readonly callUs: boolean;
  readonly evidence: readonly TextRef[];
  /** The articles, in Dutch. */
  readonly ground: readonly string[];
}

export interface ReasonModel {
  readonly outcome: "met" | "notMet" | "open";
  readonly text: TextRef;
  /** The figure of this household beside the limit. */
  readonly figures?: TextRef;
}
