/** Papers that were asked for and are not in yet. */
export interface OpenRequest {
  readonly kinds: readonly string[];
  /** What a colleague asked in words of their own. */
  readonly text: string;
  readonly askedAt: Date;
}

/** A paper of a kind, and when its last page came. */
export interface CameIn {
  readonly kind: string;
  readonly at: Date;
}

/**
 * When the last paper came that was asked for; null while one is missing, or when a colleague asked for something in words, which only
 * a person can judge. What was sent before the request does not count: it was asked for again.
 */
export function lastPaperIn(open: readonly OpenRequest[], came: readonly CameIn[]): Date | null {
  if (open.length === 0 || open.some(({ kinds, text }) => kinds.length === 0 || text.trim())) return null;
  let last: Date | null = null;
  for (const { kinds, askedAt } of open) {
    for (const kind of kinds) {
      const at = came.find((paper) => paper.kind === kind && paper.at >= askedAt)?.at;
      if (!at) return null;
      if (!last || at > last) last = at;
    }
  }
  return last;
}
