/**
 * What a reset of the demo leaves: who did what and the keys of that, colleagues with their logins and groups (or nobody could look), and what
 * the database never lets go: choices of gemeenten, and the rules that receipts name. And where files for another system lie, so that they
 * are taken away.
 */
export const keptAtReset: ReadonlySet<string> = new Set([
  ...["audit_entry", "audit_segment", "managed_change"],
  ...["staff", "staff_session", "staff_group", "demo_login"],
  ...["local_choice", "rule_set", "figure_set"],
  "decision_file_place",
]);

/** Whether the name was typed that stands on the page: capitals and spaces around it do not matter. */
export function isNamed(typed: string, name: string): boolean {
  return typed.trim().replace(/\s+/g, " ").toLowerCase() === name.toLowerCase();
}
