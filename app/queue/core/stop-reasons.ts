/** Why a melding came to no aanvraag, as staff choose it and reports count it; the words are `queue:stopReasons`. */
export const stopReasons = [
  "work",
  "otherBenefit",
  "otherIncome",
  "assets",
  "partner",
  "study",
  "moved",
  "helpedHere",
  "noLonger",
  "unreachable",
  "otherReason",
] as const;

const stops = new Set(["niet_tot_aanvraag", "helped_otherwise", "withdrawn"]);

/** Whether a melding that goes there takes a reason. */
export function takesStopReason(kind: string, to: string): boolean {
  return kind === "melding" && stops.has(to);
}

/** As reports count it: what an older system called otherwise is another reason. */
export function knownStopReason(reason: string): (typeof stopReasons)[number] {
  return stopReasons.find((known) => known === reason) ?? "otherReason";
}
