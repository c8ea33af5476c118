import { ok, type Result, refuse } from "#app/kernel/result.ts";

/** `otherPerson`: the BSN is another one, or none was told, so nobody can be held against it. `toConfirm`: a helper sent it. */
export type LinkRefusal = "otherPerson" | "toConfirm";

/** What the press did; neither when it was done before. */
export interface Linked {
  readonly linked: boolean;
  readonly signed: boolean;
}

/** What is known of an intake and of who logged in. */
export interface LinkAsked {
  /** The BSN that stands in the intake. */
  readonly told: string | null;
  /** The one of the login. */
  readonly own: string;
  readonly toConfirm: boolean;
  /** Whether it is this login's already; null while it is of no login. */
  readonly ofLogin: boolean | null;
  /** An aanvraag that its applicant did not sign. */
  readonly signs: boolean;
  readonly state: string;
}

const open = new Set(["received", "in_progress", "asked_to_complete"]);

/** Never somebody else's DigiD: who opened an intake with its code keeps it only with the BSN that stands in it. */
export function decideLink({ told, own, toConfirm, ofLogin, signs, state }: LinkAsked): Result<Linked, LinkRefusal> {
  if (told !== own || ofLogin === false) return refuse("otherPerson");
  if (toConfirm) return refuse("toConfirm");
  const signed = signs && open.has(state);
  return ok({ linked: ofLogin === null, signed });
}
