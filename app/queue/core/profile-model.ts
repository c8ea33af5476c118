import type { Choice } from "./dossier-model.ts";
import type { StepTaker } from "./plan.ts";
import type { ProfilePart } from "./profiles.ts";

/** A profile as it stands, in Dutch words, and what was said before. */
export interface ProfileModel {
  readonly part: ProfilePart;
  readonly items: readonly ProfileItem[];
  readonly now: ProfileNote | null;
  /** The newest first. */
  readonly before: readonly (ProfileNote & { readonly text: string })[];
  readonly scale: readonly Choice[];
  readonly may: boolean;
}

export interface ProfileItem {
  readonly item: string;
  readonly label: string;
  /** `1`, `2` or `3`; empty: not spoken of. */
  readonly score: string;
  readonly text: string;
  /** Of a part of life: what the resident told, on the same scale. */
  readonly told: string;
  readonly toldText: string;
}

export interface ProfileNote {
  readonly why: string;
  readonly by: string;
  readonly when: string;
}

/** The plan: open steps by day, then what ended. */
export interface PlanModel {
  readonly open: readonly StepLine[];
  readonly ended: readonly StepLine[];
  readonly takers: readonly Choice[];
  readonly may: boolean;
}

export interface StepLine {
  readonly id: string;
  readonly what: string;
  readonly who: StepTaker;
  readonly whoText: string;
  /** As a form holds it. */
  readonly due: string;
  /** "Uiterlijk 1 december", or how and when it ended. */
  readonly text: string;
  readonly late: boolean;
  readonly by: string;
}
