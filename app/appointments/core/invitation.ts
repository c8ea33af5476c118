/** The sealed part of an invitation. Seal context: `appointment-invitation:<tenant>:<id>`. */
export interface InvitationContent {
  readonly name: string;
  /** E.164. */
  readonly phone: string | null;
  readonly email: string | null;
}

export type InvitationState = "open" | "used" | "withdrawn" | "late";

/** So many people are invited at once at most. */
export const invitedAtMost = 200;
/** Days that somebody has to choose a time, unless a colleague says otherwise; and at most. */
export const invitedDays = 14;
export const invitedDaysAtMost = 180;

/** What `derivedCode` makes the code of an invitation from: 26 characters are 130 bits. It is never stored, and can be printed again. */
export function invitationSeed(tenant: string, id: string): readonly [purpose: string, text: string, length: number] {
  return ["invitation-link", `${tenant}:${id}`, 26];
}

/** An invitation is used once; one that was used is not late or withdrawn any more. */
export function invitationState(
  {
    usedAt,
    withdrawnAt,
    validUntil,
  }: { readonly usedAt: Date | null; readonly withdrawnAt: Date | null; readonly validUntil: Date },
  now: Date,
): InvitationState {
  if (usedAt) return "used";
  if (withdrawnAt) return "withdrawn";
  return validUntil <= now ? "late" : "open";
}
