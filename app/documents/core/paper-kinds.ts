/** Why a paper is asked. Words: `documents:why.<reason>`. */
export type PaperReason = "person" | "money" | "income" | "past" | "home" | "business" | "costs" | "debts" | "child";

/** The small picture of a paper, as `ui` draws it. */
export type PaperSketch =
  | "pass"
  | "bank"
  | "payslip"
  | "letter"
  | "home"
  | "car"
  | "care"
  | "bill"
  | "contract"
  | "list";

export interface PaperKind {
  readonly why: PaperReason;
  readonly sketch: PaperSketch;
}

/**
 * Every paper that may be asked. Its name is `regelingen:evidence.<kind>`; what exactly counts, and over which period, is
 * `documents:counts.<kind>`. A paper that is not here cannot be asked.
 */
export const paperKinds: Readonly<Record<string, PaperKind>> = {
  identiteit: { why: "person", sketch: "pass" },
  bankafschriften: { why: "money", sketch: "bank" },
  auto: { why: "money", sketch: "car" },
  aanslag: { why: "home", sketch: "home" },
  huurcontract: { why: "home", sketch: "home" },
  huurspecificatie: { why: "home", sketch: "home" },
  loonstroken: { why: "income", sketch: "payslip" },
  inkomen: { why: "income", sketch: "payslip" },
  "inkomen-partner": { why: "income", sketch: "payslip" },
  jaarinkomen: { why: "income", sketch: "payslip" },
  uitkeringsspecificatie: { why: "income", sketch: "payslip" },
  toeslagbeschikking: { why: "income", sketch: "letter" },
  duo: { why: "income", sketch: "letter" },
  aow: { why: "income", sketch: "letter" },
  "inkomen-referteperiode": { why: "past", sketch: "payslip" },
  arbeidsverleden: { why: "past", sketch: "list" },
  ontslagbrief: { why: "past", sketch: "letter" },
  "ww-einde": { why: "past", sketch: "letter" },
  overlijdensakte: { why: "past", sketch: "letter" },
  arbeidsovereenkomst: { why: "past", sketch: "contract" },
  stageovereenkomst: { why: "past", sketch: "contract" },
  "uitnodiging-sollicitatie": { why: "past", sketch: "letter" },
  "medische-verklaring": { why: "past", sketch: "care" },
  kvk: { why: "business", sketch: "contract" },
  jaarcijfers: { why: "business", sketch: "list" },
  "btw-aangiften": { why: "business", sketch: "list" },
  ondernemingsplan: { why: "business", sketch: "list" },
  offerte: { why: "costs", sketch: "bill" },
  energierekening: { why: "costs", sketch: "bill" },
  zorgpolis: { why: "costs", sketch: "care" },
  opvangcontract: { why: "costs", sketch: "contract" },
  schulden: { why: "debts", sketch: "list" },
  schoolgegevens: { why: "child", sketch: "letter" },
  clubgegevens: { why: "child", sketch: "letter" },
};

/** Whether papers of this kind are taken: an address may hold anything. */
export function isPaperKind(kind: string): boolean {
  return Object.hasOwn(paperKinds, kind);
}

/** The letter of a decision: ours, not the resident's, so it is no paper that anybody is asked for. */
export const decisionLetterKind = "besluit";
