import { randomBytes, randomUUID } from "node:crypto";
import { closeDatabase, db, query } from "#app/platform/db.server.ts";

/** The floors of a saved page: rows per second by a bare Prisma `create` and by a bare INSERT, 16 at a time, of a row of a draft's size. */
const content = randomBytes(1200);
const at = new Date();
const later = new Date(at.getTime() + 86_400_000);
const row = () => ({
  tenant: "bench",
  id: randomUUID(),
  form: "melding",
  codeHash: randomBytes(32),
  content,
  createdAt: at,
  updatedAt: at,
  expiresAt: later,
});

async function perSecond(write: () => Promise<unknown>): Promise<number> {
  const seconds = 4;
  const warm = performance.now() + 1000;
  const end = warm + seconds * 1000;
  let written = 0;
  const work = async () => {
    while (performance.now() < end) {
      await write();
      if (performance.now() >= warm) written += 1;
    }
  };
  await Promise.all(Array.from({ length: 16 }, work));
  return Math.round(written / seconds);
}

const prismaCreate = await perSecond(() => db.draft.create({ data: row() }));
const insert = await perSecond(() => {
  const { tenant, id, form, codeHash, createdAt, expiresAt } = row();
  return query(
    "bench-insert",
    "insert into draft (tenant, id, form, code_hash, content, created_at, updated_at, expires_at) values ($1, $2, $3, $4, $5, $6, $6, $7)",
    [tenant, id, form, codeHash, content, createdAt, expiresAt],
  );
});
await query("bench-clean", "delete from draft where tenant = 'bench'");
await closeDatabase();
process.stdout.write(`${JSON.stringify({ prismaCreate, insert })}\n`);
