import type { ChangeLine } from "./changes.server.ts";

type Typed = Readonly<Record<string, string>>;

/** A form as it was sent. */
export interface Sent {
  readonly typed: Typed;
  /** Of fields with several ticks. */
  readonly ticked: Readonly<Record<string, readonly string[]>>;
  /** The version that the page had in view; -1 when it said none. */
  readonly seen: number;
  readonly button: string;
}

/** What a page of beheer says after a form was not accepted. */
export interface Refused {
  readonly typed: Typed;
  readonly ticked: Readonly<Record<string, readonly string[]>>;
  readonly wrong: readonly { readonly field: string; readonly code: string }[];
  /** Words: `staff:beheer.refused.<refusal>`. */
  readonly refusal?: string;
  /** What others changed since the page was opened. */
  readonly since?: readonly ChangeLine[];
}

/** Null: it is not there, or not theirs. */
export type Outcome = { readonly done: true } | { readonly done: false; readonly answer: Refused } | null;

/** 422 for what was wrong, 409 for what cannot be. */
export function statusOf({ wrong }: Refused): number {
  return wrong.length > 0 ? 422 : 409;
}
