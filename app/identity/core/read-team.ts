/** A team as a beheerder typed it; members are ids of colleagues. */
export interface ReadTeam {
  readonly name: string;
  readonly gemeenten: readonly string[];
  readonly members: readonly string[];
}

/** What is wrong with a field. Words: `staff:beheer.wrong.<code>`. */
export interface WrongOfTeam {
  readonly field: "teamnaam" | "gemeenten" | "leden";
  readonly code: "empty" | "tooLong" | "unknown";
}

interface Known {
  readonly gemeenten: readonly string[];
  readonly colleagues: readonly string[];
}

/** Reads a team; a team without members is being made, and that is fine. */
export function readTeam(
  typed: ReadTeam,
  known: Known,
): { readonly value?: ReadTeam; readonly wrong: readonly WrongOfTeam[] } {
  const name = typed.name.trim();
  const wrong: WrongOfTeam[] = [];
  if (!name) wrong.push({ field: "teamnaam", code: "empty" });
  if (name.length > 60) wrong.push({ field: "teamnaam", code: "tooLong" });
  if (typed.gemeenten.some((id) => !known.gemeenten.includes(id))) wrong.push({ field: "gemeenten", code: "unknown" });
  if (typed.members.some((id) => !known.colleagues.includes(id))) wrong.push({ field: "leden", code: "unknown" });
  // All of them, ticked one by one, is the whole Werkplein: also for a gemeente that comes later.
  const all = known.gemeenten.every((id) => typed.gemeenten.includes(id));
  const gemeenten = all ? [] : [...typed.gemeenten].sort();
  return wrong.length > 0 ? { wrong } : { value: { name, gemeenten, members: [...new Set(typed.members)] }, wrong };
}
