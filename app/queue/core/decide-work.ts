import type { Staff } from "#app/identity/contract.ts";
import type { CalendarDay } from "#app/kernel/day.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { type Change, type IntakeState, isDecided, isOpen } from "./intake-row.ts";
import { stopReasons, takesStopReason } from "./stop-reasons.ts";

export type WorkRefusal =
  | "joined"
  | "closed"
  | "takenByOther"
  | "stateNotAllowed"
  | "stopReasonMissing"
  | "notToConfirm"
  | "identityNotChecked"
  | "alreadySigned"
  | "alreadyShielded"
  | "notShielded"
  | "reasonMissing"
  | "nobodyNamed"
  | "notSearching";

/** How the desk saw who somebody is. */
export const identityProofs = ["paspoort", "identiteitskaart", "verblijfsdocument", "rijbewijs", "bekend"] as const;
export type IdentityProof = (typeof identityProofs)[number];

/** Reads what was chosen in a form. */
export function identityProof(chosen: string): IdentityProof | null {
  return identityProofs.find((proof) => proof === chosen) ?? null;
}

export interface Move {
  readonly to: string;
  /** Why a melding came to no aanvraag: one of `stopReasons`. */
  readonly reason?: string;
}

/** Starts work on an intake, or closes it with an outcome. What nobody had becomes of who starts it. */
export function decideMove(intake: IntakeState, staff: Staff, move: Move, now: Date): Result<Change, WorkRefusal> {
  const { to } = move;
  if (intake.joinedTo) return refuse("joined");
  if (!isOpen(intake.state)) return refuse("closed");
  // To decide takes a letter, and to ask for papers takes what and until when: they have commands of their own.
  if (!intake.nextStates.includes(to) || isDecided(to) || to === "asked_to_complete") return refuse("stateNotAllowed");
  if (intake.assignee && intake.assignee !== staff.id && !staff.roles.includes("teamleider"))
    return refuse("takenByOther");
  const reason = takesStopReason(intake.kind, to) ? stopReasons.find((one) => one === move.reason) : null;
  if (reason === undefined) return refuse("stopReasonMissing");
  const own = intake.assignee ? {} : { assignee: staff.id, assignedAt: now };
  const answered = isOpen(to) ? {} : { waitingSince: null };
  const data = { from: intake.state, to, ...(reason && { reason }) };
  return ok({ set: { state: to, ...own, ...answered }, event: { kind: "moved", data } });
}

/** A colleague was in touch with the resident: that clock stops, the legal one runs on. */
export function decideContact(intake: IntakeState, today: CalendarDay): Result<Change, WorkRefusal> {
  if (intake.joinedTo) return refuse("joined");
  return ok({ set: { waitingSince: null, spokenOn: today }, event: { kind: "contacted", data: {} } });
}

/** The resident stands at the desk and confirms what a helper sent. */
export function decideConfirmAtDesk(intake: IntakeState, proof: IdentityProof | null): Result<Change, WorkRefusal> {
  if (!intake.toConfirm) return refuse("notToConfirm");
  if (!proof) return refuse("identityNotChecked");
  return ok({ set: { toConfirm: false }, event: { kind: "confirmedAtDesk", data: { proof } } });
}

/** The applicant or their partner signs an aanvraag at the desk, in front of a colleague who saw who it is. Once: they may have signed elsewhere. */
export function decideSignAtDesk(
  intake: IntakeState,
  proof: IdentityProof | null,
  signer: "applicant" | "partner",
  signed: boolean,
): Result<Change, WorkRefusal> {
  if (intake.joinedTo) return refuse("joined");
  if (!isOpen(intake.state)) return refuse("closed");
  if (signed) return refuse("alreadySigned");
  if (!proof) return refuse("identityNotChecked");
  return ok({
    set: {},
    event: { kind: signer === "partner" ? "partnerSignedAtDesk" : "signedAtDesk", data: { proof } },
  });
}

/** Only named colleagues open the file from now on. */
export function decideShield(
  intake: IntakeState,
  reason: string,
  named: readonly string[],
): Result<Change, WorkRefusal> {
  if (intake.shielded) return refuse("alreadyShielded");
  if (!reason.trim()) return refuse("reasonMissing");
  if (named.length === 0) return refuse("nobodyNamed");
  return ok({ set: { shielded: true }, event: { kind: "shielded", data: { named: named.length } } });
}

/** Everybody of the team opens the file again. */
export function decideUnshield(intake: IntakeState, reason: string): Result<Change, WorkRefusal> {
  if (!intake.shielded) return refuse("notShielded");
  if (!reason.trim()) return refuse("reasonMissing");
  return ok({ set: { shielded: false }, event: { kind: "unshielded", data: {} } });
}

/** One more colleague opens a shielded file. */
export function decideGrant(intake: IntakeState, reason: string, to: string): Result<Change, WorkRefusal> {
  if (!intake.shielded) return refuse("notShielded");
  if (!reason.trim()) return refuse("reasonMissing");
  if (!to) return refuse("nobodyNamed");
  return ok({ set: {}, event: { kind: "accessGranted", data: { to } } });
}

/**
 * A colleague lets somebody under 27 ask for bijstand before the four weeks are over, because of how things are with them
 * (Participatiewet art. 41 lid 11, from 2026). The reason is kept as a note.
 */
export function decideLiftSearch(intake: IntakeState, searching: boolean, reason: string): Result<Change, WorkRefusal> {
  if (!searching || intake.joinedTo) return refuse("notSearching");
  if (!reason.trim()) return refuse("reasonMissing");
  return ok({ set: {}, event: { kind: "searchLifted", data: {} } });
}
