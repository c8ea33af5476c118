import type { FactDefinition } from "#app/facts/contract.ts";
import type { Condition } from "#app/rules/contract.ts";

/** One page asks one thing: its heading is the question of its first fact unless `locales/<lng>/intake.json` gives `pages.<id>.title`. */
export interface PageDefinition {
  /** The last part of the URL, Dutch, kebab-case. */
  readonly id: string;
  readonly facts: readonly FactDefinition[];
  /** Shown unless this is `no`. */
  readonly shownIf?: Condition;
  /** Within a page: a fact shows unless its condition is `no` (also without JavaScript: the page comes back with the fact). */
  readonly factShownIf?: { readonly [fact: string]: Condition };
  /** Within a page: an optional fact is asked for all the same when its condition is `yes`. */
  readonly requiredIf?: { readonly [fact: string]: Condition };
  /**
   * The fact "is dit nog zo?" (yes or no) of this page's group, asked earlier in the form (Participatiewet art. 43a). After a yes the page
   * is not asked, as far as it is known exactly; its answers count and stay to be seen.
   */
  readonly keptBy?: string;
  /** Asked again whatever was told before: a balance, or what just changed. */
  readonly askAgain?: boolean;
  /** May be passed over with "Sla deze vraag over". */
  readonly skippable?: boolean;
  /** A page about violence or debt carries "Sluit snel". */
  readonly quickExit?: boolean;
}

export interface SectionDefinition {
  /** Texts: `intake:sections.<id>`. */
  readonly id: string;
  readonly pages: readonly PageDefinition[];
  /** The whole section is an offer, not a duty (the brede intake). */
  readonly optional?: boolean;
}

/** A way that answers lead to; each has a plain page with its legal ground, and none is a dead end. Texts: `intake:routes.<id>`. */
export interface RouteDefinition {
  readonly id: string;
  readonly when: Condition;
  /** Article or regulation that the page names, for example `Participatiewet, artikel 41, vierde lid`. */
  readonly source: string;
  /** After which page the plan is shown. */
  readonly shownAfter: string;
  /** Sorts the queue: `crisis` goes to the top. */
  readonly urgency?: "crisis" | "soon";
}

/** A paper that answers call for. Its name is `regelingen:evidence.<kind>`; what it is and why is told by the room of documents. */
export interface EvidenceRule {
  readonly kind: string;
  /** Called for unless this is `no`; without it always. */
  readonly when?: Condition;
  /** Helps, but nothing waits for it. */
  readonly optional?: boolean;
}

/** Answers that do not fit together, asked back before sending and never as a reproach. Texts: `intake:contradictions.<id>`. */
export interface ContradictionDefinition {
  readonly id: string;
  /** Asked only when this is certain. */
  readonly when: Condition;
  /** Where the answers were given, so that each can be looked at again. */
  readonly pages: readonly [string, ...string[]];
}

export interface FormDefinition {
  readonly id: string;
  /** Raised whenever pages, facts or conditions change; the receipt pins it. */
  readonly version: number;
  /** First part of the URL after the language, the same in every language: `melden`. */
  readonly slug: string;
  readonly kind: "melding" | "aanvraag" | "voorzieningencheck" | "hulpvraag";
  readonly sections: readonly SectionDefinition[];
  readonly routes: readonly RouteDefinition[];
  /** For a melding: the page at whose end "Meld mij nu" is offered, because all its facts fix the melddatum (Pw art. 44 lid 2). */
  readonly storeAfter?: string;
  /** For an aanvraag: the scheme (`app/regelingen/schemes`) that it asks for; its term and its usual time follow from it. */
  readonly regeling?: string;
  /** An aanvraag that follows a melding keeps its melddatum (Participatiewet art. 44), and opens when the search period allows it (art. 41). */
  readonly follows?: "melding";
  /** Begins from an aanvraag of the last twelve months, shown only after DigiD or at the desk (Participatiewet art. 43a). */
  readonly reuses?: "aanvraag";
  readonly evidence?: readonly EvidenceRule[];
  readonly contradictions?: readonly ContradictionDefinition[];
  /** It tells what changed and asks for nothing: its words say so. */
  readonly reports?: true;
  /** When a partner has to sign too. */
  readonly partnerSigns?: Condition;
}

/** A form is a list of pages, a page asks facts. Everything shown, printed, stored or exported about it is read from here. */
export function defineForm<const Form extends FormDefinition>(form: Form): Form {
  return form;
}
