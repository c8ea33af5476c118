import { teamPrefix } from "../core/queue-view.ts";
import type { Values } from "./visible-to.server.ts";

/** Whose work a colleague looks at: of nobody, of one colleague, or of a team. */
export type Whose = { readonly of: "nobody" } | { readonly of: "colleague" | "team"; readonly id: string };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const noOne = "00000000-0000-0000-0000-000000000000";

/** As the address of the list has it; null: of whomever. What is no id is the id of no one. */
export function readWhose(assignee: string | null): Whose | null {
  if (assignee === null) return null;
  if (assignee === "niemand") return { of: "nobody" };
  const of = assignee.startsWith(teamPrefix) ? "team" : "colleague";
  const id = of === "team" ? assignee.slice(teamPrefix.length) : assignee;
  return { of, id: uuid.test(id) ? id : noOne };
}

/** The condition under which an intake `i` is theirs. */
export function isTheirs(whose: Whose, values: Values): string {
  if (whose.of === "nobody") return "i.assignee is null";
  if (whose.of === "colleague") return `i.assignee = ${values.add(whose.id)}::uuid`;
  const team = values.add(whose.id);
  return `(i.assignee in (${membersOf(team, "i.tenant")}) or (i.assignee is null and ${teamWorksFor(team, "i.gemeente", "i.tenant")}))`;
}

/**
 * Who is in a team, also who works here no more: what stands on their name is still the team's.
 * @param team, tenant as SQL.
 */
export function membersOf(team: string, tenant: string): string {
  return `select m.staff_id from team_member m where m.tenant = ${tenant} and m.team_id = ${team}::uuid`;
}

/** Whether a team works for a gemeente: then what nobody has yet of it is the team's too. All as SQL. */
export function teamWorksFor(team: string, gemeente: string, tenant: string): string {
  return `exists (select 1 from team t where t.tenant = ${tenant} and t.id = ${team}::uuid and (t.gemeenten = '{}' or ${gemeente} = any(t.gemeenten)))`;
}
