import type { AnswerRow } from "../parts/answer-rows.tsx";
import type { HelperModel, PageError, TextRef } from "./page-model.ts";

/** Check-your-answers: all that will be sent, by section, each with its way back to the question. */
export interface CheckPageModel {
  readonly action: string;
  readonly back: string | null;
  readonly heading: TextRef;
  readonly intro?: TextRef;
  readonly sections: readonly CheckSection[];
  /** Answers to look at once more before sending. */
  readonly questions?: readonly CheckQuestion[];
  /** Schemes that rank before the one that is asked for, and look open. */
  readonly prior?: readonly PriorScheme[];
  /** Read before sending: rights and duties, what we do with the answers. */
  readonly declaration?: TextRef;
  /** What somebody says by sending, point by point; after it what a mistake comes to. */
  readonly declares?: {
    readonly title: TextRef;
    readonly items: readonly TextRef[];
    readonly after: readonly TextRef[];
  };
  /** How it is signed; `wrong`: not by who is logged in. */
  readonly signing?: {
    readonly text: TextRef;
    readonly wrong?: boolean;
    readonly login?: { readonly text: TextRef; readonly href: string };
  };
  readonly errors: readonly PageError[];
  /** Says what happens: "Verstuur uw melding". */
  readonly submit: TextRef;
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  readonly notice?: TextRef;
  readonly printHref?: string;
  /** Where the papers that these answers call for can be sent. */
  readonly papersHref?: string;
  readonly quickExit: boolean;
  readonly helper?: HelperModel;
}

export interface CheckSection {
  readonly title: TextRef;
  readonly rows: readonly AnswerRow[];
}

/** A scheme and how to get it; `href` where it is asked for with us. */
export interface PriorScheme {
  readonly name: TextRef;
  readonly summary: TextRef;
  readonly how: TextRef;
  readonly href?: string;
}

/** Two answers that may not fit together, and where each was given. */
export interface CheckQuestion {
  readonly text: TextRef;
  readonly links: readonly { readonly text: TextRef; readonly href: string }[];
}
