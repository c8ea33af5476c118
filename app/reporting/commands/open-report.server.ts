import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { transaction } from "#app/platform/db.server.ts";
import type { TermStories } from "../queries/stories.server.ts";
import { countAgain } from "./count-again.server.ts";

export interface OpenReport {
  readonly tenant: string;
  readonly staffId: string;
  readonly period: string;
  readonly gemeente: string | null;
  /** How it was taken: on screen, or as a file. */
  readonly as: "page" | "csv" | "xlsx" | "pdf";
  readonly at: Date;
}

/** Writes down who looked, and counts what changed since the last time. */
export async function openReport({ tenant, staffId, at, ...asked }: OpenReport, terms: TermStories): Promise<void> {
  await transaction((tx) =>
    recordAudit(tx, {
      ...{ tenant, actor: { kind: "staff", id: staffId }, action: "report.read", ground: "Verantwoording", at },
      data: { period: asked.period, gemeente: asked.gemeente, as: asked.as },
    }),
  );
  await countAgain(terms);
}
