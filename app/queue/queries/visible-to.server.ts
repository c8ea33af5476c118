import { gemeentenOf, type Staff } from "#app/identity/contract.ts";
import { openStates } from "../core/intake-row.ts";

/** Values of a statement, collected while it is written: `$1`, `$2`, … in order. */
export class Values {
  readonly list: unknown[] = [];

  /** Adds a value and gives its place. */
  add(value: unknown): string {
    this.list.push(value);
    return `$${this.list.length}`;
  }
}

/**
 * The condition under which an intake `i` stands in this colleague's list: own Werkplein, own gemeenten, and shielded ones only
 * when named in it. A teamleider sees that a shielded one is there. The same rule as `may` with `intake.list`; a test compares them.
 */
export function visibleTo(staff: Staff, values: Values, i = "i"): string {
  const parts = [`${i}.tenant = ${values.add(staff.tenant)}`];
  const gemeenten = gemeentenOf(staff);
  if (gemeenten) parts.push(`${i}.gemeente = any(${values.add(gemeenten)}::text[])`);
  if (!staff.roles.includes("teamleider")) {
    const me = values.add(staff.id);
    parts.push(`(not ${i}.shielded or exists (select 1 from intake_access a
      where a.tenant = ${i}.tenant and a.intake_id = ${i}.id and a.staff_id = ${me}::uuid))`);
  }
  return parts.join(" and ");
}

/** The condition under which there is still work to do. Written out, so that the indexes of what is open are found by it. */
export function isOpenIntake(i: string): string {
  return `${i}.state in (${openStates.map((state) => `'${state}'`).join(", ")})`;
}
