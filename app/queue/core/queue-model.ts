import type { Mark } from "./marks.ts";
import type { Tab } from "./queue-view.ts";

/** The list as data, in Dutch words. It names nobody. */
export interface QueueModel {
  readonly tabs: readonly {
    readonly tab: Tab;
    readonly href: string;
    readonly current: boolean;
    readonly count: string;
  }[];
  readonly rows: readonly QueueLine[];
  /** This colleague hands out work: lines can be ticked. */
  readonly canDivide: boolean;
  /** Parts that this colleague keeps under a name of their own. */
  readonly saved: readonly SavedFilterLine[];
  /** Where the list as it stands leads to, to be kept; null for a search, which is never kept. */
  readonly here: string | null;
  readonly next: string | null;
  readonly first: string | null;
  /** Words for what was searched by; null without a search. */
  readonly searched: string | null;
  /** The list without search and filters. */
  readonly clear: string | null;
  readonly filters: readonly FilterModel[];
  /** What a form with filters must carry along. */
  readonly carried: readonly { readonly name: string; readonly value: string }[];
  readonly sorts: {
    readonly [column: string]: { readonly href: string; readonly direction: "ascending" | "descending" | "none" };
  };
}

export interface SavedFilterLine {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly current: boolean;
}

export interface FilterModel {
  readonly name: "gemeente" | "soort" | "van" | "volgorde";
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
}

export interface DueModel {
  /** How many days are left, or how many it is late. */
  readonly left: string;
  readonly late: boolean;
  readonly day: string;
  /** Until when the term stands still; null while it runs. */
  readonly still: string | null;
  readonly advance: string | null;
}

export interface QueueLine {
  readonly reference: string;
  readonly href: string;
  readonly kind: string;
  readonly marks: readonly Mark[];
  readonly age: string;
  /** The melddatum itself, under its age. */
  readonly day: string;
  readonly state: string;
  readonly gemeente: string;
  readonly language: string;
  readonly waiting: string;
  /** The terms of an open aanvraag; null for whatever has none. */
  readonly due: DueModel | null;
  readonly assignee: string;
  /** What is still to be done on it, by day. */
  readonly tasks: readonly string[];
}
