/** The term of a scheme as the law has it. */
export interface TermRule {
  /** Days within which is decided, from the day after receipt. */
  readonly days: number;
  readonly source: string;
  /** By how many days the law lets it be lengthened at most; undefined where it only asks for a reasonable new term (Awb art. 4:14). */
  readonly longerDays?: number;
  /** Whether a voorschot is due every four weeks (Participatiewet art. 52): algemene bijstand only. */
  readonly advance?: boolean;
}

/** Eight weeks: what is reasonable where no law names a term (Awb art. 4:13 lid 2). */
export const usualDays = 56;

const usual: TermRule = { days: usualDays, source: "Awb, artikel 4:13, tweede lid" };
const bijstand: TermRule = { ...usual, advance: true };

const rules: Readonly<Record<string, TermRule>> = {
  "algemene-bijstand": bijstand,
  "aanvullende-bijstand": bijstand,
  bbz: { days: 91, source: "Bbz 2004, artikel 35", longerDays: 91 },
  schuldhulpverlening: { days: 56, source: "Wet gemeentelijke schuldhulpverlening, artikel 4a, tweede lid" },
};

/** The term for a scheme; where the law names none, eight weeks are reasonable (Awb art. 4:13 lid 2). */
export function termRuleOf(regeling: string | null): TermRule {
  return rules[regeling ?? ""] ?? usual;
}

/** What we aim for: within four weeks, and at the latest in six (service agreement), counted as the legal term is. */
export const serviceNormDays = [28, 42] as const;
/** A voorschot at the latest every so many days (Participatiewet art. 52 lid 1). */
export const advanceDays = 28;
/** "Buiten behandeling" is told within so many days (Awb art. 4:5 lid 4). */
export const leaveAsideDays = 28;
/** To object: six weeks from the day after the decision was made known (Awb art. 6:7 and 6:8). */
export const objectionDays = 42;
/** To decide on one: six weeks, without a committee that advises (Awb art. 7:10 lid 1). */
export const answerObjectionDays = 42;
/** Twelve with one (Awb art. 7:10 lid 1 and 7:13). */
export const answerWithCommitteeDays = 84;
/** After an ingebrekestelling two weeks are left (Awb art. 4:17 lid 3); then the dwangsom runs for so many days at most. */
export const graceDays = 14;
export const penaltyDaysMost = 42;
