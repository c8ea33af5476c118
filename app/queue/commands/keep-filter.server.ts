import { randomUUID } from "node:crypto";
import type { Staff } from "#app/identity/contract.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { sealJson } from "#app/platform/crypto.server.ts";
import { transaction } from "#app/platform/db.server.ts";
import { type QueueView, queueAddress } from "../core/queue-view.ts";

/** More than this is no choice any more. */
const most = 20;

export interface KeepFilter {
  readonly staff: Staff;
  readonly name: string;
  readonly view: QueueView;
  readonly now: Date;
}

/** Keeps a part of the list for this colleague under a name; where it stood in the list and what was searched for is left out. */
export async function keepFilter({
  staff,
  name,
  view,
  now,
}: KeepFilter): Promise<Result<{ href: string }, "nameMissing" | "tooMany">> {
  const { tenant, id: staffId } = staff;
  const text = name.trim().slice(0, 60);
  if (!text) return refuse("nameMissing");
  const href = queueAddress(view, { found: [], after: null });
  return transaction(async (tx): Promise<Result<{ href: string }, "tooMany">> => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`filters:${tenant}:${staffId}`}, 0))`;
    if ((await tx.savedFilter.count({ where: { tenant, staffId } })) >= most) return refuse("tooMany");
    const id = randomUUID();
    const content = sealJson(`filter:${tenant}:${id}`, { name: text });
    await tx.savedFilter.create({ data: { tenant, id, staffId, leadsTo: href, content, createdAt: now } });
    return ok({ href });
  });
}

/** Takes one of their own away; somebody else's stays. */
export async function removeFilter({ tenant, id: staffId }: Staff, id: string): Promise<void> {
  await transaction(async (tx) => {
    await tx.$executeRaw`delete from saved_filter where tenant = ${tenant} and staff_id = ${staffId}::uuid and id::text = ${id}`;
  });
}
