import type { Choice } from "./dossier-model.ts";

/** What is handed out to whom, to be looked over before it is pressed. */
export interface DivideModel {
  /** Whose work it is, by name; null for intakes that were ticked in the list. */
  readonly from: string | null;
  readonly byRules: boolean;
  readonly lines: readonly DivideLine[];
  /** There is more than one page holds: the rest comes after this. */
  readonly more: boolean;
  readonly colleagues: readonly (Choice & { readonly ticked: boolean; readonly carries: string })[];
  /** Colleagues whose work can be handed over. */
  readonly leavers: readonly Choice[];
  /** What the next page of the same must carry along. */
  readonly carried: readonly { readonly name: string; readonly value: string }[];
}

export interface DivideLine {
  readonly reference: string;
  readonly version: number;
  readonly kind: string;
  readonly state: string;
  readonly gemeente: string;
  readonly category: string;
  readonly now: string;
  /** Tasks of the one whose work it is, that go along. */
  readonly tasks: number;
  /** Names of who asked them for a second opinion; they are no choice. */
  readonly askers: readonly string[];
  /** Colleagues who may open it. */
  readonly choices: readonly Choice[];
  /** The place of the rule that proposes; null without one. */
  readonly rule: number | null;
  /** Who is proposed; empty for nobody. */
  readonly proposed: string;
  /** A shielded file is handed out by who is named in it. */
  readonly shielded: boolean;
}
