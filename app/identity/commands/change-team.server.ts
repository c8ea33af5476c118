import { randomUUID } from "node:crypto";
import { managedVersion, recordManagedChange } from "#app/audit/commands/record-managed-change.server.ts";
import { changesBetween } from "#app/audit/contract.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import { may } from "../core/may.ts";
import type { ReadTeam } from "../core/read-team.ts";
import type { Staff } from "../core/staff.ts";

export interface ChangeTeam {
  readonly staff: Staff;
  /** Null: a new one. One that was taken away can come back. */
  readonly id: string | null;
  /** The version in view; 0 for a new one. */
  readonly seen: number;
  /** What it becomes; null: it goes. */
  readonly team: ReadTeam | null;
  readonly now: Date;
}

export type TeamRefusal = "teamTaken" | "stale" | "notFound";

/** Makes a team, changes it or takes it away. Whoever is in it keeps their work: a team decides who looks at it together, not who may. */
export async function changeTeam(ask: ChangeTeam): Promise<Result<null, TeamRefusal>> {
  const { staff, id, seen, team, now } = ask;
  const { tenant } = staff;
  if (!may(staff, "staff.manage")) return refuse("notFound");
  return transaction(async (tx): Promise<Result<null, TeamRefusal>> => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`team ${tenant}`}, 0))`;
    const old = id === null ? null : await fieldsOf(tx, tenant, id);
    const subject = id ?? randomUUID();
    const version = await managedVersion(tx, tenant, "team", subject);
    if (id !== null && !old && version === 0) return refuse("notFound");
    if (version !== seen) return refuse("stale");
    const named = team && (await tx.team.findUnique({ where: { tenant_name: { tenant, name: team.name } } }));
    if (named && named.id !== id) return refuse("teamTaken");
    await write(tx, tenant, subject, team);
    const changes = changesBetween(old, team && (await fieldsOf(tx, tenant, subject)));
    if (changes.length === 0) return ok(null);
    await recordManagedChange(tx, {
      ...{ tenant, staffId: staff.id, kind: "team", subject, version: version + 1, changes, at: now },
      name: team?.name ?? old?.teamnaam ?? "",
      action: team ? "team.changed" : "team.removed",
      ground: "Verdeling van het werk",
    });
    return ok(null);
  });
}

/** As the page of changes tells it: members by the name that they have now. */
async function fieldsOf(tx: Tx, tenant: string, id: string) {
  const found = await tx.team.findUnique({ where: { tenant_id: { tenant, id } } });
  if (!found) return null;
  const members = await tx.$queryRaw<{ name: string }[]>`
    select s.name from team_member m join staff s on s.tenant = m.tenant and s.id = m.staff_id
    where m.tenant = ${tenant} and m.team_id = ${id}::uuid order by s.name, s.id`;
  return { teamnaam: found.name, gemeenten: found.gemeenten, leden: members.map(({ name }) => name) };
}

async function write(tx: Tx, tenant: string, id: string, team: ReadTeam | null): Promise<void> {
  await tx.teamMember.deleteMany({ where: { tenant, teamId: id } });
  if (!team) {
    await tx.team.deleteMany({ where: { tenant, id } });
    return;
  }
  const data = { name: team.name, gemeenten: [...team.gemeenten] };
  await tx.team.upsert({ where: { tenant_id: { tenant, id } }, create: { tenant, id, ...data }, update: data });
  await tx.teamMember.createMany({ data: team.members.map((staffId) => ({ tenant, teamId: id, staffId })) });
}
