import type { ChangedValue, FieldChange } from "#app/audit/contract.ts";
import {
  type ManagedChangeRow,
  type ManagedChangesAsk,
  managedChanges,
} from "#app/audit/queries/managed-changes.server.ts";
import { key, translator } from "#app/i18n/contract.ts";
import { formatShortDay, formatTime } from "#app/i18n/format.server.ts";
import { gemeenteName } from "#app/werkpleinen/contract.ts";

/** One change in words: "Rollen: van Intake naar Intake, Consulent". */
export interface ChangeLine {
  readonly id: string;
  readonly at: string;
  readonly who: string;
  readonly what: string;
  readonly name: string;
  readonly fields: readonly string[];
}

/** What beheerders changed, newest first, in words. `older` is the moment that the next page starts before. */
export async function changeLines(
  ask: ManagedChangesAsk,
): Promise<{ readonly lines: readonly ChangeLine[]; readonly older: number | null }> {
  const { rows, more } = await managedChanges(ask);
  return { lines: rows.map(lineOf), older: more ? (rows.at(-1)?.at.getTime() ?? null) : null };
}

/** Everything that was changed of one thing, and the version that a page of it has in view. */
export async function historyOf(tenant: string, kind: string, subject: string) {
  const { rows } = await managedChanges({ tenant, kind, subject, size: 200 });
  return { lines: rows.map(lineOf), version: rows[0]?.version ?? 0 };
}

/** What others changed of one thing after a version that a colleague had in view. */
export async function changesSince(tenant: string, kind: string, subject: string, seen: number) {
  return (await changeLines({ tenant, kind, subject, after: seen, size: 20 })).lines;
}

function lineOf({ kind, subject, version, name, changes, who, at }: ManagedChangeRow): ChangeLine {
  const { t } = translator("nl");
  const act = kind === "demo" ? "reset" : actOf(changes);
  return {
    id: `${kind}-${subject}-${version}`,
    at: `${formatShortDay(at)} ${formatTime(at, "nl")}`,
    who,
    what: t(key("staff", "beheer", "acts", act), { kind: t(key("staff", "beheer", "kinds", kind)) }),
    name,
    fields: changes.map((change) => fieldText(change)),
  };
}

function actOf(changes: readonly FieldChange[]): "made" | "removed" | "changed" {
  if (changes.every(({ from }) => from === null)) return "made";
  return changes.every(({ to }) => to === null) ? "removed" : "changed";
}

function fieldText({ field, from, to }: FieldChange): string {
  const { t } = translator("nl");
  const values = {
    field: t(key("staff", "beheer", "fields", field)),
    from: valueText(field, from),
    to: valueText(field, to),
  };
  if (from === null) return t("staff:beheer.became", values);
  return t(to === null ? "staff:beheer.was" : "staff:beheer.fromTo", values);
}

/** A code in words where it has any: `staff:beheer.values.<field>.<code>`, a role, a gemeente; else as it is. */
function valueText(field: string, value: ChangedValue): string {
  const { t, has } = translator("nl");
  if (value === null) return "";
  if (typeof value === "object") {
    if (value.length === 0) return t(key("staff", "beheer", "none", field));
    return value.map((one) => valueText(field, one)).join(", ");
  }
  if (typeof value === "number") return t(key("staff", "beheer", "counted", field), { count: value });
  if (field === "gemeenten") return gemeenteName(String(value)) ?? String(value);
  const known =
    field === "rollen" ? key("staff", "roles", String(value)) : key("staff", "beheer", "values", field, String(value));
  return has(known) ? t(known) : String(value);
}
