import { isPaperKind } from "./paper-kinds.ts";
import type { DocumentView, PaperAnswer } from "./upload.ts";

/** A paper that answers call for, or that a colleague asked. */
export interface CalledPaper {
  readonly kind: string;
  /** Helps, but nothing waits for it. */
  readonly optional?: boolean;
}

export interface PaperToGive {
  readonly kind: string;
  readonly optional: boolean;
  /** What was said of it counts only while nothing was sent. */
  readonly state: "needed" | "sent" | PaperAnswer;
  readonly documents: readonly DocumentView[];
  /** Why it is not there, as the resident wrote it. */
  readonly reason: string;
}

/**
 * Every paper of a dossier and how it is: first what is called for, in its order, then what was sent all the same, because answers
 * changed later and nothing that was sent may be out of sight.
 */
export function papersToGive(
  called: readonly CalledPaper[],
  documents: readonly DocumentView[],
  said: ReadonlyMap<string, { readonly answer: PaperAnswer; readonly reason: string }>,
): PaperToGive[] {
  const needed = new Map<string, boolean>();
  for (const { kind, optional = false } of called) needed.set(kind, optional && (needed.get(kind) ?? true));
  for (const { kind } of documents) if (!needed.has(kind)) needed.set(kind, true);
  // DigiD, for one, is a way to log in: nobody can send it.
  return [...needed]
    .filter(([kind]) => isPaperKind(kind))
    .map(([kind, optional]) => {
      const sent = documents.filter((one) => one.kind === kind);
      const answer = said.get(kind);
      const state = sent.length > 0 ? "sent" : (answer?.answer ?? "needed");
      return { kind, optional, state, documents: sent, reason: sent.length > 0 ? "" : (answer?.reason ?? "") };
    });
}
