import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { keyIdOf, sealJson, unsealJson } from "#app/platform/crypto.server.ts";
import { db, query, transaction } from "#app/platform/db.server.ts";
import { keyRing, newMasterKey } from "#app/platform/master-key.server.ts";
import { givenAppointment, givenService } from "../appointments/given-appointment.ts";

vi.setConfig({ testTimeout: 90_000 });

const tenant = "hart-van-west-brabant";
const folder = mkdtempSync(join(tmpdir(), "loket-backup-"));
chmodSync(folder, 0o711);
const file = join(folder, "all.loket");
const draft = randomUUID();
const passphrase = "een heel lange wachtzin";
const at = new Date("2026-11-22T09:00:00Z");

beforeAll(async () => {
  await transaction(async (tx) => {
    await tx.$executeRaw`insert into draft (tenant, id, form, code_hash, content, created_at, updated_at, expires_at)
      values (${tenant}, ${draft}::uuid, 'melding', ${Buffer.from("c")}, ${sealJson(`draft:${tenant}:${draft}`, { naam: "Émile\tÜ\n\\" })},
      ${at}, ${at}, ${new Date("2030-01-01")})`;
    const intake = randomUUID();
    await tx.$executeRaw`insert into intake (tenant, id, reference, kind, form, form_version, state, gemeente, language, channel, received_at,
      melddatum, code_hash, content, receipt, answers_hash, idempotency_key, updated_at)
      values (${tenant}, ${intake}::uuid, 'HW-7K3M-9Q', 'melding', 'melding', 1, 'stored', 'roosendaal', 'ar', 'web', ${at}, '2026-11-22', 'c',
      ${sealJson("intake", {})}, 'r', 'h', 'k', ${at})`;
    await tx.$executeRaw`insert into intake_event (tenant, intake_id, seq, at, kind, actor) values (${tenant}, ${intake}::uuid, 1, ${at}, 'received', 'resident')`;
    await tx.$executeRaw`update intake set state = 'in_progress' where id = ${intake}::uuid`;
    for (const action of ["intake.viewed", "intake.noted"] as const) {
      await recordAudit(tx, {
        tenant,
        actor: { kind: "staff", id: "x" },
        action,
        subject: intake,
        ground: "test",
        at,
      } as never);
    }
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command as an administrator would, and gives its exit code and words. */
function command(
  script: string,
  args: string[],
  env: Record<string, string | undefined>,
): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [`app/server/${script}.ts`, ...args], {
    env: { ...process.env, LOKET_PASSPHRASE: passphrase, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (said += part));
  return new Promise((done) => child.on("close", (code) => done({ code, said })));
}

test("a backup holds every row, never overwrites, and lets only us read it", async () => {
  expect(await command("backup", [file], {})).toMatchObject({ code: 0, said: expect.stringMatching(/Wrote \d+ rows/) });
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(await command("backup", [file], {})).toMatchObject({
    code: 1,
    said: expect.stringContaining("is there already"),
  });
});

test("it comes back in an empty folder, with its key and an unbroken audit chain, and not in one that is in use", async () => {
  const env = { DATABASE_URL: undefined, LOKET_MASTER_KEY: undefined, LOKET_DATA: join(folder, "data") };
  expect(await command("restore", [file], env)).toMatchObject({
    code: 0,
    said: expect.stringMatching(/Restored \d+ rows/),
  });
  expect(readFileSync(join(folder, "data/master.key"), "utf8").trim()).toBe(process.env.LOKET_MASTER_KEY);
  expect(await command("restore", [file], env)).toMatchObject({ code: 1, said: expect.stringContaining("not empty") });
});

test("a wrong passphrase, a damaged file and another key are refused with one plain line", async () => {
  const env = { DATABASE_URL: undefined, LOKET_MASTER_KEY: undefined, LOKET_DATA: join(folder, "refused") };
  expect((await command("restore", [file], { ...env, LOKET_PASSPHRASE: "een andere wachtzin" })).said).toMatch(
    /^loket: The passphrase is not the one .*\n$/,
  );
  expect((await command("restore", [file], { ...env, LOKET_PASSPHRASE: "kort" })).said).toMatch(
    /^loket: The passphrase is too short.*\n$/,
  );
  const bytes = readFileSync(file);
  const damaged = join(folder, "damaged.loket");
  writeFileSync(damaged, bytes.subarray(0, bytes.length - 100));
  expect((await command("restore", [damaged], env)).said).toMatch(/^loket: .*cannot be read as a backup.*\n$/);
  expect((await command("restore", [file], { ...env, LOKET_MASTER_KEY: newMasterKey() })).said).toMatch(
    /^loket: LOKET_MASTER_KEY is not the key .*\n$/,
  );
});

test("a file that is not there, is a folder or is no backup at all is said in one line", async () => {
  const env = { DATABASE_URL: undefined, LOKET_MASTER_KEY: undefined, LOKET_DATA: join(folder, "refused") };
  const junk = join(folder, "junk.loket");
  writeFileSync(junk, gzipSync("dit is\ngeen kopie\n"));
  const refused: [string, string][] = [
    [join(folder, "weg.loket"), "There is no file "],
    [folder, "is a folder"],
    [junk, "is no backup of Loket"],
  ];
  for (const [named, words] of refused) {
    const { code, said } = await command("restore", [named], env);
    expect([code, said.split("\n").length, said.includes(words)], said).toEqual([1, 2, true]);
  }
  const { code, said } = await command("backup", [join(folder, "nergens/all.loket")], {});
  expect([code, said]).toEqual([1, expect.stringMatching(/^loket: There is no .*nergens.*\n$/)]);
});

test("a log that was broken before the backup comes back with everything, and is named", async () => {
  const broken = join(folder, "broken.loket");
  await query("b1", "alter table audit_entry disable trigger user");
  await query("b2", "update audit_entry set ground = 'anders' where tenant = $1 and seq = 1", [tenant]);
  await command("backup", [broken], {});
  await query("b3", "update audit_entry set ground = 'test' where tenant = $1 and seq = 1", [tenant]);
  await query("b4", "alter table audit_entry enable trigger user");

  const env = { DATABASE_URL: undefined, LOKET_MASTER_KEY: undefined, LOKET_DATA: join(folder, "broken") };
  const { code, said } = await command("restore", [broken], env);

  expect(code).toBe(1);
  expect(said).toMatch(
    /^loket: Restored \d+ rows .* the audit chain of hart-van-west-brabant was broken already .*\n$/,
  );
  expect((await command("restore", [broken], env)).said).toContain("not empty");
});

test("new keys wrap every sealed row again, and the rows still open", async () => {
  // given also what a colleague wrote about an appointment, which nobody may change
  await givenService(tenant);
  const { id } = await givenAppointment(tenant, null, "confirmed");
  const note = sealJson(`appointment-event:${tenant}:${id}:1`, "De tolk is ziek.");
  await db.appointmentEvent.create({
    data: { tenant, appointmentId: id, seq: 1, at, kind: "cancelled", actor: "staff", data: {}, note },
  });
  const old = process.env.LOKET_MASTER_KEY ?? "";
  const newer = newMasterKey();
  expect(await command("rotate-keys", [], { LOKET_MASTER_KEY: `${newer},${old}` })).toMatchObject({
    code: 0,
    said: expect.stringMatching(/Wrapped [3-9] rows/),
  });
  const [row] = await query<{ content: Buffer }>("backup_test", "select content from draft where id = $1", [draft]);
  expect(keyIdOf(row?.content ?? Buffer.alloc(0))).toBe(keyRing([newer]).current.id);
  expect(() => unsealJson(`draft:${tenant}:${draft}`, row?.content ?? Buffer.alloc(0))).toThrow(
    /not among the master keys/,
  );
});

test("a lost key is said before anything is served", async () => {
  const env = { LOKET_MASTER_KEY: newMasterKey(), PORT: "4190" };
  const { code, said } = await command("start", [], env);
  expect(code).toBe(1);
  expect(said).toMatch(/loket: The master key is lost: rows in the database are sealed with key .*\n$/);
});
