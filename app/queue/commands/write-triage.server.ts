import { randomUUID } from "node:crypto";
import type { Staff } from "#app/identity/contract.ts";
import { sealJson } from "#app/platform/crypto.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { ProfilePart, Scores } from "../core/profiles.ts";
import type { Suggestion } from "../core/suggest-category.ts";
import type { TriagePart } from "../core/triage.ts";

/** The sealed content of a judgement. Seal context: `triage:<tenant>:<id>`. */
export interface TriageContent {
  readonly why: string;
  /** Of a profile: by item. */
  readonly scores?: Scores;
  /** What the rules would have said, where the Werkplein has that on. */
  readonly suggestion?: Suggestion;
}

export interface WriteTriage {
  readonly staff: Staff;
  readonly intakeId: string;
  readonly part: TriagePart | ProfilePart;
  readonly value: string;
  readonly content: TriageContent;
  readonly now: Date;
}

/** Writes what a colleague makes of an intake; what was said before stays, as replaced. */
export async function writeTriage(tx: Tx, { staff, intakeId, part, value, content, now }: WriteTriage): Promise<void> {
  const { tenant } = staff;
  await tx.intakeTriage.updateMany({ where: { tenant, intakeId, part, replacedAt: null }, data: { replacedAt: now } });
  const id = randomUUID();
  const { suggestion } = content;
  await tx.intakeTriage.create({
    data: {
      ...{ tenant, id, intakeId, part, value, setBy: staff.id, setAt: now },
      suggested: suggestion ? (suggestion.category ?? "none") : null,
      content: sealJson(`triage:${tenant}:${id}`, content),
    },
  });
}
