import type { Tx } from "#app/platform/db.server.ts";
import type { FieldChange } from "../core/managed-change.ts";
import { recordAudit } from "./record-audit.server.ts";

export interface RecordManagedChange {
  readonly tenant: string;
  /** Id of the colleague who changed it. */
  readonly staffId: string;
  /** What kind of thing it is; its words stand in `staff:beheer.kinds`, those of its fields in `staff:beheer.fields`. */
  readonly kind: string;
  readonly subject: string;
  /** What it is called now: the page of changes names it so for ever. */
  readonly name: string;
  /** One more than `managedVersion` of the thing, which the command holds a lock on. Two of one version cannot be. */
  readonly version: number;
  readonly changes: readonly FieldChange[];
  /** Of the audit log: room and past tense. */
  readonly action: string;
  readonly ground: string;
  readonly at: Date;
}

/** How often a thing was changed: the version that a page had in view is compared with it. 0: never, or longer ago than we keep. */
export async function managedVersion(tx: Tx, tenant: string, kind: string, subject: string): Promise<number> {
  const { _max } = await tx.managedChange.aggregate({ where: { tenant, kind, subject }, _max: { version: true } });
  return _max.version ?? 0;
}

/**
 * Keeps what a beheerder changed, for the page of changes and in the audit log. Never secrets, never anything of a resident.
 * Like `recordAudit`, which it ends with: the last thing of a transaction.
 */
export async function recordManagedChange(tx: Tx, change: RecordManagedChange): Promise<void> {
  const { tenant, staffId, kind, subject, name, version, changes, action, ground, at } = change;
  await tx.managedChange.create({
    data: {
      ...{ tenant, kind, subject, name, version, staffId, at },
      changes: changes.map(({ field, from, to }) => ({ field, from: plain(from), to: plain(to) })),
    },
    select: { version: true },
  });
  await recordAudit(tx, {
    tenant,
    actor: { kind: "staff", id: staffId },
    action,
    ground,
    data: { kind, fields: changes.map(({ field }) => field) },
    at,
  });
}

function plain(value: FieldChange["from"]) {
  return typeof value === "object" && value !== null ? [...value] : value;
}
