/** Who may act in the name of a resident, by a judge or by a paper of the resident (design §5). */
export const representativeRoles = ["bewindvoerder", "curator", "mentor", "gemachtigde"] as const;
export type RepresentativeRole = (typeof representativeRoles)[number];

/** What can be opened or done of a case in "mijn zaken". */
export type CaseAct =
  | "see"
  | "message"
  | "complaint"
  | "papers"
  | "decision"
  | "correction"
  | "objection"
  | "notice_of_default"
  | "data"
  | "withdraw"
  /** Of the resident only: what hangs on who they are themselves. */
  | "own";

/** The part that somebody who is not the resident has in an intake. */
export interface Part {
  readonly role: string;
  /** Their ground lets them withdraw too. A curator decides in the place of the resident, and always may. */
  readonly mayWithdraw: boolean;
}

/** Forms that are not about money: there a mentor acts (Burgerlijk Wetboek 1:453), and a bewindvoerder (1:441) does not. */
export const formsNotAboutMoney: ReadonlySet<string> = new Set(["hulp-bij-werk"]);

const always: ReadonlySet<CaseAct> = new Set(["see", "message", "complaint"]);
const inTheirMatter: ReadonlySet<CaseAct> = new Set([
  ...always,
  ...(["papers", "decision", "correction", "objection", "notice_of_default"] as const),
]);
/** A partner who signed along reads how it stands and what was decided. */
const along: ReadonlySet<CaseAct> = new Set(["see", "decision"]);

/** Whether this form is what the law gives somebody of this role to act in. */
export function inMatter(role: string, form: string): boolean {
  const money = !formsNotAboutMoney.has(form);
  if (role === "bewindvoerder") return money;
  if (role === "mentor") return !money;
  return role === "curator" || role === "gemachtigde";
}

/**
 * Whether somebody may do this in a case of this form. Outside their matter a representative sees how it stands and can write to us, no
 * more. All that we know of the resident (AVG art. 15) is for who the law lets act in their place, not on a paper of their own.
 */
export function mayAct({ role, mayWithdraw }: Part, act: CaseAct, form: string): boolean {
  if (role === "applicant") return true;
  if (role === "partner") return along.has(act);
  if (!isRepresentative(role) || act === "own") return false;
  if (!inMatter(role, form)) return always.has(act);
  if (act === "withdraw") return role === "curator" || mayWithdraw;
  if (act === "data") return role !== "gemachtigde";
  return inTheirMatter.has(act);
}

export function isRepresentative(role: string): role is RepresentativeRole {
  return representativeRoles.some((one) => one === role);
}
