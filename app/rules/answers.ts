/**
 * What we know of a household, as the language of conditions reads it. One fact, one entry; a fact that is absent was not asked yet.
 * Numbers are whole numbers in the unit of the fact (money: eurocents), days are `YYYY-MM-DD`, a choice is the id of its option.
 */
export type Answers = { readonly [fact: string]: Known | undefined };

export type Known =
  | boolean
  | number
  | string
  /** Several options ticked. */
  | readonly string[]
  /** A rough answer: at least `from`, at most `to`, both included; `null` is unbounded. */
  | { readonly from: number | string | null; readonly to: number | string | null }
  /** "Weet ik niet": everything is still possible. */
  | { readonly unknown: true }
  /** "Wil ik niet zeggen": as open as unknown, and not asked again. */
  | { readonly declined: true }
  /** A repeated group, such as children. While `complete` is false, rows may still be added. */
  | { readonly rows: readonly Answers[]; readonly complete: boolean };
