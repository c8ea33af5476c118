import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { type Change, type IntakeState, mostUrgent } from "./intake-row.ts";

export type JoinRefusal = "sameIntake" | "joined" | "otherKind";

export interface Join {
  readonly kept: Change;
  readonly joined: Change;
}

/**
 * Two intakes of one person become one. The one that is kept gets the **earliest** melddatum of both, because the right starts there
 * (Participatiewet art. 44), and the more pressing urgency. What was said in the other stays readable in it.
 */
export function decideJoin(kept: IntakeState, other: IntakeState): Result<Join, JoinRefusal> {
  if (kept.id === other.id) return refuse("sameIntake");
  if (kept.joinedTo || other.joinedTo) return refuse("joined");
  if (kept.kind !== other.kind) return refuse("otherKind");
  const melddatum = other.melddatum < kept.melddatum ? other.melddatum : kept.melddatum;
  return ok({
    kept: {
      set: { melddatum, urgency: mostUrgent(kept.urgency, other.urgency) },
      event: { kind: "joinedIn", data: { other: other.reference, melddatum } },
    },
    joined: {
      set: { joinedTo: kept.id, assignee: null, assignedAt: null, waitingSince: null },
      event: { kind: "joinedTo", data: { other: kept.reference } },
    },
  });
}
