import { randomUUID } from "node:crypto";
import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { may, type Staff, worksFor } from "#app/identity/contract.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { sqlStateOf, transaction } from "#app/platform/db.server.ts";
import type { ProposedChoice } from "../core/choice-fields.ts";

export interface ProposeChoice {
  readonly staff: Staff;
  readonly gemeente: string;
  readonly scheme: string;
  readonly choice: ProposedChoice;
  readonly now: Date;
}

/** Lays what a gemeente chose before a second colleague. Until they approve it nothing changes. */
export async function proposeChoice(
  ask: ProposeChoice,
): Promise<Result<{ readonly id: string }, "alreadyProposed" | "notFound">> {
  const { staff, gemeente, scheme, choice, now } = ask;
  const { tenant } = staff;
  if (!may(staff, "choices.manage") || !worksFor(staff, gemeente)) return refuse("notFound");
  const id = randomUUID();
  const { validFrom, validTo, amounts, ...rest } = choice;
  const asDate = (day: string) => new Date(`${day}T00:00:00Z`);
  try {
    await transaction(async (tx) => {
      await tx.localChoice.create({
        data: {
          ...{ tenant, id, gemeente, scheme, ...rest, amounts: { ...amounts } },
          ...{ validFrom: asDate(validFrom), validTo: validTo ? asDate(validTo) : null },
          ...{ proposer: staff.id, proposedAt: now },
        },
        select: { id: true },
      });
      await recordAudit(tx, {
        tenant,
        actor: { kind: "staff", id: staff.id },
        action: "choice.proposed",
        ground: choiceGround,
        data: { gemeente, scheme, validFrom },
        at: now,
      });
    });
  } catch (error) {
    // One colleague was there first, with a proposal from the same day on.
    if (sqlStateOf(error) === "23505") return refuse("alreadyProposed");
    throw error;
  }
  return ok({ id });
}

/** Why colleagues keep these choices: the rules of the gemeente itself. */
export const choiceGround = "Verordening of beleidsregel van de gemeente";
