import type { Choice, Line, TimelineLine } from "./dossier-model.ts";
import type { HouseholdLife } from "./household.ts";
import type { RegisterTab } from "./register-view.ts";

/** The register as data, in Dutch words. It names nobody. */
export interface RegisterModel {
  readonly tab: RegisterTab;
  readonly tabs: readonly {
    readonly tab: RegisterTab;
    readonly href: string;
    readonly current: boolean;
    readonly count: string;
  }[];
  readonly tasks: readonly TaskLine[];
  readonly households: readonly HouseholdListLine[];
  readonly next: string | null;
  readonly first: string | null;
  readonly searched: string | null;
  readonly clear: string | null;
  readonly filters: readonly {
    readonly name: string;
    readonly label: string;
    readonly value: string;
    readonly options: readonly Choice[];
  }[];
  /** What a form with filters must carry along. */
  readonly carried: readonly { readonly name: string; readonly value: string }[];
}

interface Opening {
  readonly reference: string;
  readonly href: string;
  readonly gemeente: string;
  readonly state: string;
  readonly shielded: boolean;
  readonly calls: string;
}

export interface TaskLine extends Opening {
  readonly id: string;
  readonly what: string;
  readonly day: string;
  /** "vandaag", "3 dagen te laat"; empty when it lies ahead. */
  readonly late: string;
  readonly isLate: boolean;
}

export interface HouseholdListLine extends Opening {
  readonly origin: string;
  readonly since: string;
  readonly next: string;
}

/** Dated work on the page of a household. */
export interface HouseholdTask {
  readonly id: string;
  readonly kind: "call" | "visit" | "outcome";
  readonly text: string;
  readonly day: string;
  readonly late: string;
}

/** The page of a household, everything in Dutch words already. */
export interface HouseholdModel {
  readonly reference: string;
  readonly version: number;
  /** Number of the last line of the story that this page shows. */
  readonly seen: number;
  readonly name: string;
  readonly state: HouseholdLife;
  readonly stateText: string;
  readonly shielded: boolean;
  readonly phone: { readonly href: string; readonly text: string } | null;
  readonly mayCall: "yes" | "no" | "unknown";
  readonly summary: readonly Line[];
  /** The submitted check that it came from. */
  readonly dossier: string | null;
  readonly tasks: readonly HouseholdTask[];
  readonly advised: readonly { readonly scheme: string; readonly day: string; readonly outcome: string }[];
  readonly story: readonly (TimelineLine & { readonly note: string })[];
  readonly can: {
    readonly call: boolean;
    readonly letter: boolean;
    readonly visit: boolean;
    readonly came: boolean;
    readonly stayedAway: boolean;
    readonly check: boolean;
    readonly close: boolean;
    readonly inviteAgain: boolean;
    readonly shield: boolean;
  };
  readonly callResults: readonly Choice[];
  readonly closeReasons: readonly Choice[];
  readonly outcomes: readonly Choice[];
  readonly whys: readonly Choice[];
  readonly colleagues: readonly Choice[];
}

/** What a teamleider sees of a shielded household in which they are not named. */
export interface HouseholdDoorModel {
  readonly reference: string;
  readonly version: number;
  readonly gemeente: string;
  readonly state: string;
  readonly colleagues: readonly Choice[];
  /** Shielded with this intake, and opened there. */
  readonly dossier: string | null;
}
