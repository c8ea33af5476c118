import { createHmac } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import "#app/i18n/texts.server.ts";
import { db } from "#app/platform/db.server.ts";
import { forgetSettings } from "#app/platform/settings.server.ts";
import { noteReceived, sendAgain } from "#app/queue/commands/acknowledge-decision-file.server.ts";
import { collectReceived } from "#app/queue/commands/hand-over-folder.server.ts";
import { runJobs } from "#tests/harness/jobs.ts";
import { now } from "./given.ts";
import { fileOf, givenKnown, givenSystem } from "./given-hand-over.ts";

const tenant = "ability";
let root: string;
let secret: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "loket-overdracht-"));
  process.env.LOKET_HANDOVER = root;
  forgetSettings();
  secret = await givenSystem(tenant, "folder", "socrates");
});

afterAll(async () => {
  delete process.env.LOKET_HANDOVER;
  forgetSettings();
  await rm(root, { recursive: true });
});

/** A decision whose files lie in the folder. */
async function givenLying() {
  const known = await givenKnown(tenant, "het-hogeland");
  await runJobs(now);
  return { ...known, fileId: (await fileOf(tenant, known.id)).id };
}

const place = (folder = "socrates") => join(root, tenant, folder);
const lying = async (fileId: string, folder?: string) =>
  (await readdir(place(folder))).filter((name) => name.startsWith(fileId)).sort();
const whole = (fileId: string) => [".csv", ".csv.sig", ".json", ".json.sig"].map((end) => `${fileId}${end}`);

describe("the files of a decision in a folder", () => {
  test("lie there signed until they were received there, and are taken away then", async () => {
    const { id, fileId } = await givenLying();
    expect(await lying(fileId)).toEqual(whole(fileId));
    const csv = await readFile(join(place(), `${fileId}.csv`));
    const signed = createHmac("sha256", secret).update(csv).digest("hex");
    expect(await readFile(join(place(), `${fileId}.csv.sig`), "utf8")).toBe(`sha256=${signed}\n`);
    expect(await collectReceived(now)).toBe(0);
    expect(await lying(fileId)).toEqual(whole(fileId));
    await writeFile(join(place(), `${fileId}.ontvangen`), "");
    expect(await collectReceived(now)).toBe(1);
    expect(await lying(fileId)).toEqual([]);
    expect(await fileOf(tenant, id)).toMatchObject({ state: "acknowledged", acknowledgedBy: null });
    expect(await db.decisionFilePlace.count()).toBe(0);
  });

  test("are taken away when a colleague noted it, and when retention removed the intake, with what a crash left", async () => {
    const [noted, removed, open] = [await givenLying(), await givenLying(), await givenLying()];
    const { staff, reference, fileId } = noted;
    expect(await noteReceived({ staff, reference, id: fileId, now })).toMatchObject({ ok: true });
    await writeFile(join(place(), `${fileId}.ontvangen`), "");
    await db.intake.delete({ where: { tenant_id: { tenant, id: removed.id } } });
    await writeFile(join(place(), `${removed.fileId}.json.half`), "{}");
    // given files of somebody else, one of them named as ours are
    const theirs = ["leesmij.txt", `${crypto.randomUUID()}.json`];
    for (const name of theirs) await writeFile(join(place(), name), "");
    expect(await collectReceived(now)).toBe(0);
    // then what still waits to be taken, and what is not ours, lies there
    expect((await readdir(place())).sort()).toEqual([...whole(open.fileId), ...theirs].sort());
  });

  test("go where the system takes them now, and do not stay where it took them before", async () => {
    const { id, fileId } = await givenLying();
    await db.referralPartner.updateMany({ where: { tenant }, data: { address: "nieuw" } });
    await collectReceived(now);
    expect(await lying(fileId)).toEqual([]);
    await runJobs(now);
    expect(await lying(fileId, "nieuw")).toEqual(whole(fileId));
    expect(await fileOf(tenant, id)).toMatchObject({ state: "delivered" });
  });

  test("are looked at however many lie there", async () => {
    const { fileId } = await givenLying();
    const many = Array.from({ length: 1100 }, (_, place) => {
      const id = `00000000-0000-4000-8000-${String(place).padStart(12, "0")}`;
      return { tenant, id, folder: "nieuw" };
    });
    await db.decisionFilePlace.createMany({ data: many });
    await writeFile(join(place("nieuw"), `${fileId}.ontvangen`), "");
    expect(await collectReceived(now)).toBe(1);
    expect(await db.decisionFilePlace.count({ where: { id: { in: many.map(({ id }) => id) } } })).toBe(0);
  });

  test("are taken away, and held, when their system is put out of use", async () => {
    const { id, fileId } = await givenLying();
    await db.referralPartner.updateMany({ where: { tenant }, data: { active: false } });
    await collectReceived(now);
    await runJobs(now);
    await db.referralPartner.updateMany({ where: { tenant }, data: { active: true } });
    expect(await lying(fileId, "nieuw")).toEqual([]);
    expect(await fileOf(tenant, id)).toMatchObject({ state: "held" });
  });

  test("are not received by a system that took their place on the word of the one before it", async () => {
    const { id, staff, reference, fileId } = await givenLying();
    await db.referralPartner.updateMany({ where: { tenant }, data: { active: false } });
    await givenSystem(tenant, "folder", "opvolger");
    expect(await sendAgain({ staff, reference, id: fileId, now })).toMatchObject({ ok: true });
    await runJobs(now);
    await writeFile(join(place("nieuw"), `${fileId}.ontvangen`), "");
    expect(await collectReceived(now)).toBe(0);
    // then what the successor did not take yet still lies there, told once
    expect(await lying(fileId, "nieuw")).toEqual([]);
    expect(await lying(fileId, "opvolger")).toEqual(whole(fileId));
    expect(await fileOf(tenant, id)).toMatchObject({ state: "delivered" });
    expect(await runJobs(now)).toEqual([]);
  });

  test("are taken away after all when their disk comes back, and are sent on once meanwhile", async () => {
    const { id, staff, reference, fileId } = await givenLying();
    const moved = await givenLying();
    expect(await noteReceived({ staff, reference, id: fileId, now })).toMatchObject({ ok: true });
    await db.referralPartner.updateMany({ where: { tenant, address: "opvolger" }, data: { address: "verhuisd" } });
    // given a disk that is away: its place is there, and empty
    await rename(place("opvolger"), join(root, "elders"));
    await mkdir(place("opvolger"));
    await collectReceived(now);
    await runJobs(now);
    await collectReceived(now);
    expect(await runJobs(now)).toEqual([]);
    await rm(place("opvolger"), { recursive: true });
    await collectReceived(now);
    await rename(join(root, "elders"), place("opvolger"));
    expect(await lying(fileId, "opvolger")).toContain(`${fileId}.json`);
    await collectReceived(now);
    expect([...(await lying(fileId, "opvolger")), ...(await lying(moved.fileId, "opvolger"))]).toEqual([]);
    expect(await lying(moved.fileId, "verhuisd")).toEqual(whole(moved.fileId));
    expect(await fileOf(tenant, moved.id)).toMatchObject({ state: "delivered" });
    expect(await fileOf(tenant, id)).toMatchObject({ state: "acknowledged" });
  });
});
