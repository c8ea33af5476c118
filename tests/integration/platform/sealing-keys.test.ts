import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sealJson } from "#app/platform/crypto.server.ts";
import { db } from "#app/platform/db.server.ts";
import { forgetKeys, newMasterKey } from "#app/platform/master-key.server.ts";
import { forgetSettings, settings } from "#app/platform/settings.server.ts";
import { prepareDatabase } from "#app/server/prepare-database.ts";
import { sealedColumns } from "#app/server/sealed-columns.ts";
import { checkKeys } from "#app/server/sealing-keys.ts";
import { withDatabase } from "#app/server/with-database.ts";

const url = () => settings().databaseUrl ?? "";
const first = newMasterKey();

function use(...keys: string[]): void {
  process.env.LOKET_MASTER_KEY = keys.join(",");
  forgetSettings();
  forgetKeys();
}

/** What somebody started and did not finish, sealed with the key of now. */
async function givenDraft(): Promise<string> {
  const [tenant, id, at] = ["hart-van-west-brabant", randomUUID(), new Date("2026-11-22T09:00:00Z")];
  await db.draft.create({
    data: {
      ...{ tenant, id, form: "melding", codeHash: Buffer.from(id), content: sealJson(`draft:${tenant}:${id}`, {}) },
      ...{ createdAt: at, updatedAt: at, expiresAt: new Date("2030-01-01") },
    },
  });
  return id;
}

beforeEach(() => use(first));
afterEach(async () => {
  await db.draft.deleteMany();
  await db.$executeRaw`delete from sealing_key`;
});

test("a start looks at no sealed row, so that it takes as long with a million as with ten", async () => {
  // given a product that ran, and somebody who holds every table with sealed rows
  await prepareDatabase(url());
  await givenDraft();
  const holder = new pg.Client({ connectionString: url() });
  await holder.connect();
  try {
    await holder.query("begin");
    for (const table of new Set(sealedColumns.map((column) => column.table)))
      await holder.query(`lock table ${table} in access exclusive mode`);
    // when it starts once more, and waits for nobody
    const impatient = new URL(url());
    impatient.searchParams.set("options", "-c lock_timeout=200");
    await prepareDatabase(impatient.href);
  } finally {
    await holder.end();
  }
  // then it noted which key seals
  expect(await db.$queryRaw`select count(*)::int as keys from sealing_key`).toEqual([{ keys: 1 }]);
});

test("a start or a command with another key is refused, by the name of the key that is missing", async () => {
  // given
  await prepareDatabase(url());
  await givenDraft();
  // when
  use(newMasterKey());
  // then
  await expect(prepareDatabase(url())).rejects.toThrow(
    /The master key is lost: rows .* are sealed with key [0-9a-f]{8},/,
  );
  await expect(withDatabase(async () => "sealed more")).rejects.toThrow(/The master key is lost/);
  // and with the older key beside the newer one it starts
  use(newMasterKey(), first);
  await prepareDatabase(url());
  expect(await withDatabase(async () => "done")).toBe("done");
});

test("a key of which no row needs any may go", async () => {
  // given a product that ran with a key, and what was sealed with it is gone
  await prepareDatabase(url());
  await givenDraft();
  await db.draft.deleteMany();
  // when
  use(newMasterKey());
  await prepareDatabase(url());
  // then the new key is the one that counts
  await givenDraft();
  use(first);
  await expect(prepareDatabase(url())).rejects.toThrow(/The master key is lost/);
});

test("a process that lives on with a key that was let go is found out by the next start of the other", async () => {
  // given two hosts with a key each, that were started on one empty database
  const second = newMasterKey();
  await prepareDatabase(url());
  use(second);
  await prepareDatabase(url());
  await givenDraft();
  // when the first, which still lives, seals
  use(first);
  await givenDraft();
  // then neither starts before somebody has looked which key it is
  await expect(prepareDatabase(url())).rejects.toThrow(/The master key is lost/);
  use(second);
  await expect(prepareDatabase(url())).rejects.toThrow(/The master key is lost/);
  // and with both keys it goes on
  use(second, first);
  await prepareDatabase(url());
  expect(await db.$queryRaw`select count(*)::int as keys from sealing_key where let_go_at is null`).toEqual([
    { keys: 2 },
  ]);
});

test("a key that was let go is forgotten after thirty days, by a last look", async () => {
  // given
  await prepareDatabase(url());
  use(newMasterKey());
  await prepareDatabase(url());
  await db.$executeRaw`update sealing_key set let_go_at = now() - interval '31 days' where let_go_at is not null`;
  use(first);
  const late = await givenDraft();
  use(newMasterKey());
  await expect(prepareDatabase(url())).rejects.toThrow(/The master key is lost/);
  // when
  await db.draft.delete({ where: { tenant_id: { tenant: "hart-van-west-brabant", id: late } } });
  await prepareDatabase(url());
  // then
  const kept =
    await db.$queryRaw`select count(*)::int as old from sealing_key where let_go_at < now() - interval '30 days'`;
  expect(kept).toEqual([{ old: 0 }]);
});

test("rows that came without the notes of their keys are looked at once", async () => {
  // given rows that somebody copied, without what was noted of them
  await givenDraft();
  // when
  use(newMasterKey());
  // then
  await expect(prepareDatabase(url())).rejects.toThrow(/The master key is lost/);
  // and a start with the older key beside the newer notes both, so that the older is missed when it goes
  const second = newMasterKey();
  use(second, first);
  await prepareDatabase(url());
  use(second);
  await expect(prepareDatabase(url())).rejects.toThrow(/The master key is lost/);
});

test("a command that only reads runs where nothing may be written, and with a wrong key it does not", async () => {
  // given
  await prepareDatabase(url());
  await givenDraft();
  const copy = new URL(url());
  copy.searchParams.set("options", "-c default_transaction_read_only=on");
  // when
  await checkKeys(copy.href);
  use(newMasterKey(), first);
  await checkKeys(copy.href);
  // then
  use(newMasterKey());
  await expect(checkKeys(copy.href)).rejects.toThrow(/The master key is lost/);
});
