import type { Shown } from "#app/ui/parts/text.tsx";

/** What waits at a place: `plain` is told, the others are work. */
export interface Waits {
  readonly text: Shown;
  readonly tone: "plain" | "soon" | "urgent";
}

/** A part of the page of an intake, by the id of its heading. */
export interface Place {
  readonly id: string;
  /** Key of what it is called. */
  readonly title: string;
  readonly waits: Waits | null;
}

export interface PlaceGroup {
  readonly group: "now" | "resident" | "file" | "assess";
  readonly places: readonly Place[];
}

export const place = (id: string, title: string, waits: Waits | null = null): Place => ({ id, title, waits });
/** Places that this page has. */
export const only = (shown: boolean, ...places: Place[]): readonly Place[] => (shown ? places : []);

export function says(name: string, tone: Waits["tone"], count?: number): Waits {
  const key = `queue:places.waits.${name}`;
  return { text: count === undefined ? { key } : { key, values: { count: String(count) } }, tone };
}

/** Nothing waits where there is nothing. */
export function counted(name: string, tone: Waits["tone"], { length }: { readonly length: number }): Waits | null {
  return length > 0 ? says(name, tone, length) : null;
}
