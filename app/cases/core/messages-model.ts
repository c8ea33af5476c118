/** What was written about an intake, for the page of a colleague: in words already. */
export interface MessagesModel {
  readonly lines: readonly {
    readonly id: string;
    readonly when: string;
    readonly who: string;
    readonly kind: string;
    readonly text: string;
    /** The language that the resident wrote in. */
    readonly lang: string | null;
    /** Of a resident, and nobody said yet that they read it. */
    readonly unread: boolean;
    /** An objection that still needs a signature: it came with a code, or there is none under the letter (Awb art. 6:5 and 6:6). */
    readonly signing: "code" | "paper" | null;
    /** Of an objection on paper: whether it came in time, in words. */
    readonly came: string | null;
    /** Of somebody who gets no answer here: outside what they may act in, they read only what they wrote themselves. */
    readonly noAnswerHere: boolean;
    /** Of us: whether the resident opened it. */
    readonly opened: boolean;
  }[];
  readonly unread: number;
}
