import { representativeRoleOf, staffIdOf } from "#app/audit/contract.ts";
import { key, translator } from "#app/i18n/contract.ts";
import { formatShortDay } from "#app/i18n/format.server.ts";
import { isCalendarDay } from "#app/kernel/day.ts";

type Names = ReadonlyMap<string, string>;

/** Where the words of a line's data stand, by the name that the command gave it. */
const vocabulary: { readonly [name: string]: readonly ((value: string) => string)[] } = {
  roles: [(role) => key("staff", "roles", role)],
  state: [(state) => key("queue", "states", state)],
  from: [(state) => key("queue", "states", state)],
  to: [(state) => key("queue", "states", state)],
  proof: [(proof) => key("queue", "proofs", proof)],
  by: [(kind) => key("queue", "list", "search", "kinds", kind), (field) => key("staff", "audit", "by", field)],
  kind: [(kind) => key("staff", "audit", "messageKinds", kind), (kind) => key("staff", "beheer", "kinds", kind)],
  fields: [(field) => key("staff", "beheer", "fields", field)],
  hands: [(how) => key("staff", "audit", "hands", how)],
  role: [(role) => key("queue", "partyRoles", role)],
  mark: [(mark) => key("agenda", "staff", "events", mark)],
  channel: [(channel) => key("staff", "messages", "channels", channel), (channel) => key("queue", "channels", channel)],
};

/** Who did it: a colleague by name, a resident only as "inwoner", who did not log in as just that. */
export function whoText(actor: string, names: Names): string {
  const { t, has } = translator("nl");
  const id = staffIdOf(actor);
  if (id) return names.get(id) ?? t("staff:audit.unknownColleague");
  const role = representativeRoleOf(actor);
  if (role) return t("staff:audit.representative", { role: t(key("queue", "partyRoles", role)) });
  if (actor === "resident" || actor === "visitor") return t(key("staff", "audit", actor));
  const system = actor.replace("system:", "");
  const known = key("staff", "audit", "systems", system);
  return t("staff:audit.system", { name: has(known) ? t(known) : system });
}

/** What was done, in words. */
export function actionText(action: string): string {
  const { t, has } = translator("nl");
  const known: string = `staff:audit.actions.${action}`;
  return has(known) ? t(known) : t("staff:audit.actions.other", { action });
}

/** What else the line tells: roles, states, counts. */
export function moreText(data: Readonly<Record<string, unknown>>, names: Names): string {
  return Object.entries(data)
    .flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const))
    .filter(([, value]) => value !== null && value !== "" && value !== true)
    .map(([name, value]) => wordFor(name, String(value), names))
    .join(", ");
}

function wordFor(name: string, value: string, names: Names): string {
  const { t, has } = translator("nl");
  const count = key("staff", "audit", "counts", name);
  if (has(count)) return t(count, { number: value });
  if (isCalendarDay(value)) return formatShortDay(value);
  const known = vocabulary[name]?.map((keyOf) => keyOf(value)).find((one) => has(one));
  return names.get(value) ?? (known ? t(known) : value);
}
