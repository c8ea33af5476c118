import type { AnswerRow } from "../parts/answer-rows.tsx";

/**
 * What a page with questions needs to be drawn, as plain data. The intake room fills it, `ui` renders it; neither knows the other's inside.
 * Names of inputs are names of facts: `heeftPartner`, `geboortedatum.day`, `kinderen.0.voornaam` (see app/facts/README.md).
 */

/** A text by its key (`facts:heeftPartner.question`), never the text itself. `critical`: no translation without the Dutch under it. */
export interface TextRef {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
  /** Days and moments in the text, in words of the reader and for the Dutch beside it. */
  readonly moments?: Readonly<Record<string, { readonly text: string; readonly dutch?: string }>>;
  readonly critical?: boolean;
}

/** Raw text as typed or ticked, by the name of the input; shown again after an error, after "Terug" and after another language. */
export type Typed = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface OptionModel {
  /** What the input sends: the id of an option, `yes`/`no`, `band:100000-150000`, `exact`, `unknown`, `declined`. */
  readonly value: string;
  readonly label: TextRef;
  readonly hint?: TextRef;
}

export interface WhyModel {
  readonly text: TextRef;
  /** The legal ground: `facts:grounds.<ground>`. */
  readonly ground: TextRef;
}

interface FieldBase {
  /** Name of the input, and the root of all names inside it. */
  readonly name: string;
  readonly label: TextRef;
  readonly hint?: TextRef;
  readonly why?: WhyModel;
  /** Adds "(niet verplicht)" to the label. */
  readonly optional?: boolean;
}

/** "Weet ik niet" (`unknown`) and "Wil ik niet zeggen" (`declined`) where no radio can say it: a tick box named `<name>.instead`. */
interface Avoidable {
  readonly mayBeUnknown?: boolean;
  readonly mayBeDeclined?: boolean;
}

/** Radio rows named `name`. `yesNo` sends `yes` or `no`; the others the id of the option. Unknown and declined come last, after "of". */
export interface ChoiceFieldModel extends FieldBase, Avoidable {
  readonly kind: "yesNo" | "choice";
  readonly options: readonly OptionModel[];
}

/** Tick boxes that share one name; the page has `<name>` once per ticked box. */
export interface ChoicesFieldModel extends FieldBase, Avoidable {
  readonly kind: "choices";
  readonly options: readonly OptionModel[];
}

/** With bands: radio rows `name` plus `exact` and an input `<name>.exact`. Without bands: only the input, named `name`. */
export interface AmountFieldModel extends FieldBase, Avoidable {
  readonly kind: "money" | "number";
  /** `band:<from>-<to>`, in the unit of the fact. Empty: no bands. */
  readonly bands: readonly OptionModel[];
  /** After the input: `ui:units.perMonth`, `ui:units.hoursPerWeek`, … Before it, for money: the euro sign. */
  readonly unit?: TextRef;
}

/** Three inputs: `<name>.day`, `<name>.month`, `<name>.year`. */
export interface DayFieldModel extends FieldBase, Avoidable {
  readonly kind: "day";
  /** `bday` gives the three inputs `bday-day`, `bday-month`, `bday-year`. */
  readonly autocomplete?: string;
}

/** `code` is for a code of ours: reference, code on paper, code by mail. */
export type TextKind =
  | "shortText"
  | "longText"
  | "name"
  | "email"
  | "phone"
  | "bsn"
  | "iban"
  | "postcode"
  | "houseNumber"
  | "code";

export interface TextFieldModel extends FieldBase, Avoidable {
  readonly kind: TextKind;
  readonly autocomplete?: string;
  /** In characters; only to size the box, never to cut off what is typed. */
  readonly max?: number;
}

/** Rows of facts. Sends `<name>.count`; the buttons send `_add=<name>` and `_remove=<name>.<index>`. */
export interface GroupFieldModel extends FieldBase {
  readonly kind: "group";
  readonly rows: readonly GroupRowModel[];
  /** Text of the button: "Nog een kind toevoegen". Absent when no row may be added any more. */
  readonly add?: TextRef;
}

export interface GroupRowModel {
  /** "Kind 1". */
  readonly title: TextRef;
  /** Their names start with `<name>.<index>.`. */
  readonly fields: readonly FieldModel[];
  readonly remove: TextRef;
}

export type FieldModel =
  | ChoiceFieldModel
  | ChoicesFieldModel
  | AmountFieldModel
  | DayFieldModel
  | TextFieldModel
  | GroupFieldModel;

export interface PageError {
  /** Name of the input that is wrong (`geboortedatum.month`), or of the field (`heeftPartner`). */
  readonly field: string;
  readonly text: TextRef;
}

/** One page, one thing asked. Buttons in the same form send `_language`, `_both`, `_save` and `_skip`; `_add` and `_remove` for groups. */
export interface QuestionPageModel {
  /** Where the form posts to. */
  readonly action: string;
  readonly back: string | null;
  readonly section: TextRef;
  /** Which section of how many; never minutes (C-17). With `steps` 0 nothing is said about it. */
  readonly step: number;
  readonly steps: number;
  readonly heading: TextRef;
  readonly intro?: TextRef;
  readonly fields: readonly FieldModel[];
  readonly typed: Typed;
  readonly errors: readonly PageError[];
  /** "Waarom vragen wij dit?" for the page; left out when the fields carry their own. */
  readonly why?: WhyModel;
  /** "Toon ook Nederlands" is on. */
  readonly showBoth: boolean;
  /** Shows "Sluit snel". */
  readonly quickExit: boolean;
  /** Shows "Sla deze vraag over" (`_skip`). */
  readonly skippable: boolean;
  readonly submit: TextRef;
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  /** Shows "Opslaan en later verder" (`_save`). */
  readonly maySave?: boolean;
  /** Leaves the questions for what is known so far (`_stop`). */
  readonly stop?: TextRef;
  /** Whether the texts of the page may be read aloud; recorded audio per text is found by its key. */
  readonly readAloud?: boolean;
  /** Address of a recording of this page by a real voice, when there is one. */
  readonly audio?: string;
  /** Asked of what was told before: these answers stand above the question. */
  readonly known?: readonly AnswerRow[];
  /** A message above the question, such as "Uw melding is binnen. Wij vragen nu nog wat meer." */
  readonly notice?: TextRef;
  /** Filled in with or for someone: no autocomplete, and the banner names the person. */
  readonly helper?: HelperModel;
}

export interface HelperModel {
  /** Short name as the helper typed it. */
  readonly person: string;
  /** Page where the person can be changed; not once the melding of this person was stored. */
  readonly change?: string;
}
