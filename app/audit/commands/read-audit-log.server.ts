import { transaction } from "#app/platform/db.server.ts";
import { recordAudit } from "./record-audit.server.ts";

export interface ReadAuditLog {
  readonly tenant: string;
  readonly staffId: string;
  /** What the auditor looked by: `nummer`, `collega`, or nothing. */
  readonly by: readonly string[];
  readonly at: Date;
}

/** Writes down that the log was read, before it is shown. */
export async function readAuditLog({ tenant, staffId, by, at }: ReadAuditLog): Promise<void> {
  await transaction((tx) =>
    recordAudit(tx, {
      tenant,
      actor: { kind: "staff", id: staffId },
      action: "audit.read",
      ground: "Toezicht op inzage",
      data: { by },
      at,
    }),
  );
}
