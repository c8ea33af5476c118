import type { Outcome } from "../asking.ts";
import type { Row } from "../expected.ts";
import type { VisitorName } from "../visitor-names.ts";
import type { FullHouse } from "./full-house.ts";

/** How an action answers: "reached" is whatever its command says to who may (done, refused with a reason, wrong answers). */
export type ActionOutcome = Outcome | "reached" | "204";
export type ByVisitor = Readonly<Record<VisitorName, ActionOutcome>>;
export type Fields = Readonly<Record<string, string>>;

/** One action, on one thing, and how it answers each visitor. */
export interface ActionRow {
  /** As `app/routes.ts` writes the address. */
  readonly route: string;
  /** The button, or the last part of the address; "" where there is one only. */
  readonly button: string;
  /** On what, in a word or two. */
  readonly on: string;
  readonly to: (house: FullHouse) => string;
  readonly fields: (house: FullHouse) => Fields;
  /** The same action on what never was: whoever is refused must not see a difference. */
  readonly never?: { readonly to: string; readonly fields?: Fields };
  readonly form?: "melding" | "levensonderhoud";
  readonly expected: ByVisitor;
  /** These change something with what is sent here, and must; of all others, and in every other row of everybody, nothing may change. */
  readonly writes?: readonly VisitorName[];
  /** Once one of them did it there is nothing left to be done: only of the first must something have changed. */
  readonly once?: boolean;
  /** These are answered, and are written down all the same: what they named in the form is not theirs. */
  readonly noted?: readonly VisitorName[];
  /** The same, of something that has no number. */
  readonly notedBare?: readonly VisitorName[];
  /** Puts what the press needs back as it was, before all others, and before each of those who change it. */
  readonly again?: (house: FullHouse) => Promise<void>;
  /** Which of those whom the page refuses are written down: of a colleague all, with the file where the address names one. */
  readonly named?: boolean;
  /** Not pressed: it would end the session of who presses. */
  readonly quiet?: boolean;
  readonly short?: boolean;
}

/** "shown" of a page is, for what is sent to it, that its command is reached. */
export function reachedBy(expected: Row["expected"]): ByVisitor {
  const turned = Object.entries(expected).map(([name, outcome]) => [name, outcome === "shown" ? "reached" : outcome]);
  return Object.fromEntries(turned) as ByVisitor;
}

type RowOf = Pick<ActionRow, "expected"> & Partial<ActionRow>;

/** An action at an address of colleagues that names nothing, unless the row says otherwise: only the button is sent. */
export function actionAt(route: string, button: string, on: string, row: RowOf): ActionRow {
  const fields = (): Fields => (button ? { doe: button } : {});
  return { route, button, on, to: () => `/${route}`, fields, ...row };
}
