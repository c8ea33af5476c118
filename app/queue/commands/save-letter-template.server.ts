import { recordManagedChange } from "#app/audit/commands/record-managed-change.server.ts";
import { may, type Staff } from "#app/identity/contract.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { transaction } from "#app/platform/db.server.ts";
import type { DecisionKind } from "../core/decide-term.ts";
import { readTemplate, type TemplateRefusal } from "../core/letter-template.ts";
import { say } from "../queries/in-dutch.server.ts";

export interface SaveTemplate {
  readonly staff: Staff;
  readonly kind: DecisionKind;
  /** The version in view; 0 for the letter of the house. */
  readonly seen: number;
  /** As it was typed; empty: the letter of the house again. */
  readonly typed: string;
  readonly now: Date;
}

/** Keeps the words of a Werkplein for a letter as a new version. Letters that were made before stay as they are. */
export async function saveLetterTemplate(
  ask: SaveTemplate,
): Promise<Result<null, TemplateRefusal | "stale" | "notFound">> {
  const { staff, kind, seen, now } = ask;
  const { tenant, id: madeBy } = staff;
  if (!may(staff, "letters.manage")) return refuse("notFound");
  const read = readTemplate(kind, ask.typed);
  if (!read.ok) return read;
  return transaction(async (tx): Promise<Result<null, "stale">> => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`letter_template ${tenant} ${kind}`}, 0))`;
    const last = await tx.letterTemplate.findFirst({ where: { tenant, kind }, orderBy: { version: "desc" } });
    const version = last?.version ?? 0;
    if (version !== seen) return refuse("stale");
    if ((last?.body ?? null) === read.value) return ok(null);
    const next = version + 1;
    await tx.letterTemplate.create({ data: { tenant, kind, version: next, body: read.value, madeBy, madeAt: now } });
    const words = (body: string | null, of: number) =>
      say(`queue:letters.${body === null ? "house" : "own"}`, { version: of });
    await recordManagedChange(tx, {
      ...{ tenant, staffId: madeBy, kind: "letterTemplate", subject: kind, version: next, at: now },
      name: say(`queue:letters.kinds.${kind}`),
      changes: [{ field: "brief", from: words(last?.body ?? null, version), to: words(read.value, next) }],
      action: "letterTemplate.changed",
      ground: "Algemene wet bestuursrecht, artikel 3:46",
    });
    return ok(null);
  });
}
