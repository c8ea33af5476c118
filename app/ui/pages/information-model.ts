import type { TextRef } from "../forms/page-model.ts";
import type { ActionModel } from "../parts/action-row.tsx";
import type { AnswerRow } from "../parts/answer-rows.tsx";
import type { Tone } from "../parts/notice.tsx";
import type { Moment, Shown } from "../parts/text.tsx";
import type { TimelineStep } from "../parts/timeline.tsx";

/** A page that tells something: landing, plan of a route, rights and duties, privacy. */
export interface InformationPageModel {
  readonly heading: TextRef;
  readonly back?: string | null;
  readonly quickExit?: boolean;
  /** Above the heading: what just happened. */
  readonly notice?: { readonly text: TextRef; readonly tone?: Tone };
  readonly lead?: TextRef;
  readonly blocks: readonly InformationBlock[];
  /** "Zo staat het in de wet": the article, small, after the text. */
  readonly ground?: Shown;
  readonly actions: readonly ActionModel[];
  /** Actions with a `name` are buttons of this form. */
  readonly form?: {
    readonly action: string;
    readonly hidden?: readonly { readonly name: string; readonly value: string }[];
  };
  /** Worth having on paper. */
  readonly print?: boolean;
  readonly readAloud?: boolean;
  readonly audio?: string;
}

export type InformationBlock =
  | { readonly kind: "heading" | "paragraph"; readonly text: TextRef }
  /** `steps` are numbered: first this, then that. */
  | { readonly kind: "list" | "steps"; readonly items: readonly TextRef[] }
  | { readonly kind: "notice"; readonly text: TextRef; readonly tone?: Tone }
  /** A number to call now, large. */
  | { readonly kind: "phone"; readonly text: TextRef; readonly number: string }
  | { readonly kind: "timeline"; readonly steps: readonly TimelineStep[] }
  | { readonly kind: "facts"; readonly rows: readonly { readonly label: TextRef; readonly value: Shown }[] }
  /** What somebody answered, each with a way to the question and straight back. */
  | { readonly kind: "answers"; readonly rows: readonly AnswerRow[] }
  | {
      readonly kind: "cards";
      readonly cards: readonly CardModel[] /** Under a heading of their own: 3. */;
      readonly level?: 3;
    }
  | { readonly kind: "said"; readonly said: readonly SaidModel[] }
  | { readonly kind: "actions"; readonly actions: readonly ActionModel[] };

/** What somebody wrote, as they wrote it: a message, a letter. */
export interface SaidModel {
  readonly who: TextRef;
  readonly when?: Moment;
  readonly text: string;
  /** Left out: in whatever language, as with what a resident typed. */
  readonly lang?: "nl";
  /** Of the reader, against what was written to them. */
  readonly own?: boolean;
}

export interface CardModel {
  readonly title: TextRef;
  readonly text: TextRef;
  readonly href: string;
  /** `main`: what most people come for. `urgent`: for who cannot wait. */
  readonly look?: "main" | "urgent";
}
