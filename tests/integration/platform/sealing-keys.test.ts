import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sealJson } from "#app/platform/crypto.server.ts";
import { db } from "#app/platform/db.server.ts";
import { forgetKeys, newMasterKey } from "#app/platform/master-key.server.ts";
import { forgetSettings, settings } from "#app/platform/settings.server.ts";
import { prepareDatabase } from "#app/server/prepare-database.ts";
import { sealedColumns } from "#app/server/sealed-columns.ts";
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
