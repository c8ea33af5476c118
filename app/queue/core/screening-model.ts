/** The list of the monthly screening as data, in Dutch words. It names nobody. */
export interface ScreeningModel {
  readonly lines: readonly {
    readonly reference: string;
    readonly href: string;
    /** As a day, for the form; and as it is shown. */
    readonly date: string;
    readonly day: string;
    readonly gemeente: string;
    readonly rank: 0 | 1;
    readonly mayCall: boolean;
    readonly changes: readonly ScreeningChangeModel[];
  }[];
  readonly next: string | null;
  readonly first: string | null;
}

export interface ScreeningChangeModel {
  readonly scheme: string;
  /** "van niet naar waarschijnlijk wel". */
  readonly turn: string;
  /** That it waits for figures which are not known yet; else empty. */
  readonly waits: string;
  readonly because: readonly string[];
}
