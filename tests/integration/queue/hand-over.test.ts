import { createHmac } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import "#app/i18n/texts.server.ts";
import { calendarDay } from "#app/kernel/day.ts";
import { db } from "#app/platform/db.server.ts";
import { postSignature } from "#app/platform/outgoing-post.server.ts";
import { forgetSettings } from "#app/platform/settings.server.ts";
import { noteReceived, sendAgain, takeAcknowledgement } from "#app/queue/commands/acknowledge-decision-file.server.ts";
import { collectReceived } from "#app/queue/commands/deliver-decision-file.server.ts";
import { makeKnown } from "#app/queue/commands/make-known.server.ts";
import { moveIntake } from "#app/queue/commands/move-intake.server.ts";
import { makePartnerKey } from "#app/queue/commands/save-partner.server.ts";
import { onDecisionFileMade } from "#app/queue/handlers/on-decision-file-made.server.ts";
import { onDecisionToHandOver } from "#app/queue/handlers/on-decision-made-known.server.ts";
import { openDecisionFiles } from "#app/queue/queries/decision-files.server.ts";
import { intakeStory } from "#app/queue/queries/intake-story.server.ts";
import { partnersOf } from "#app/queue/queries/partners.server.ts";
import { forgetJobs, runJobs } from "#tests/harness/jobs.ts";
import { givenIntake, givenStaff, now, storedIntake } from "./given.ts";
import { givenDecision } from "./given-decision.ts";
import { givenHook, givenPartner, type Hook } from "./given-referral.ts";

const answers = { voornaam: "Melissa", achternaam: "Smits", bsn: "900114006", geboortedatum: "1990-01-14" };
let hook: Hook;
let folder: string;

beforeAll(async () => {
  [hook, folder] = await Promise.all([givenHook(), mkdtemp(join(tmpdir(), "loket-overdracht-"))]);
  Object.assign(process.env, { LOKET_PRIVATE_PARTNERS: "127.0.0.1", LOKET_HANDOVER: folder });
  forgetSettings();
});

afterAll(async () => {
  delete process.env.LOKET_PRIVATE_PARTNERS;
  delete process.env.LOKET_HANDOVER;
  forgetSettings();
  await Promise.all([hook.close(), rm(folder, { recursive: true })]);
});

/** The system of this Werkplein, and the key that both sides hold. */
async function givenSystem(tenant: string, way: "webhook" | "folder") {
  const address = way === "webhook" ? hook.url : "socrates";
  const id = await givenPartner(tenant, { kind: "zaaksysteem", name: "Socrates", way, address });
  const made = await makePartnerKey({ staff: await givenStaff(tenant, "beheerder"), id, version: 1, now });
  if (!made.ok) throw new Error(made.refusal);
  return made.value;
}

/** Melissa's aanvraag, granted and made known today. */
async function givenKnown(tenant: string, gemeente: string) {
  const staff = await givenStaff(tenant, "klantmanager");
  const intake = await givenIntake({ tenant, gemeente, regeling: "algemene-bijstand", answers });
  const ask = async () => ({
    ...{ staff, reference: intake.reference, now },
    version: (await storedIntake(tenant, intake.reference)).version,
  });
  await moveIntake({ ...(await ask()), to: "in_progress" });
  await givenDecision(await ask());
  await forgetJobs();
  const known = await makeKnown({ ...(await ask()), on: calendarDay("2026-11-23"), channel: "desk" });
  if (!known.ok) throw new Error(known.refusal);
  return { staff, ...intake };
}

const fileOf = (tenant: string, intakeId: string) => db.decisionFile.findFirstOrThrow({ where: { tenant, intakeId } });

describe("a decision that was made known", () => {
  const tenant = "hart-van-west-brabant";

  test("goes to the other system as one signed zaak, the same when sent again, and is acknowledged once", async () => {
    const secret = await givenSystem(tenant, "webhook");
    const { staff, reference, id } = await givenKnown(tenant, "zundert");
    await runJobs(now);
    await onDecisionToHandOver({ type: "told", version: 1, tenant, payload: { intakeId: id, correction: 0 } }, now);
    await runJobs(now);
    expect(hook.posts).toHaveLength(1);
    const { headers, body } = hook.posts[0] ?? { headers: {}, body: "" };
    expect(headers["loket-signature"]).toBe(postSignature(secret, Number(headers["loket-timestamp"]), body));
    expect(JSON.parse(body)).toMatchObject({
      zaak: { identificatie: reference, zaaktype: "algemene-bijstand", startdatum: "2026-11-23" },
      rollen: [{ betrokkeneIdentificatie: { inpBsn: answers.bsn, geslachtsnaam: "Smits" } }],
      besluiten: [{ besluittype: "toekenning", uiterlijkeReactiedatum: "2027-01-04" }],
      zaakeigenschappen: [{ naam: "bedrag", waarde: "1401.50" }, {}],
    });
    expect(await openDecisionFiles(staff)).toMatchObject([{ reference, state: "delivered", system: "Socrates" }]);

    const { id: fileId } = await fileOf(tenant, id);
    const other = await givenStaff(tenant, "klantmanager", ["rucphen"]);
    expect(await openDecisionFiles(other)).toEqual([]);
    expect(await sendAgain({ staff: other, reference, id: fileId, now })).toMatchObject({ refusal: "notFound" });
    expect(await sendAgain({ staff, reference, id: fileId, now })).toMatchObject({ ok: true });
    await runJobs(now);
    expect(hook.posts[1]?.body).toBe(body);

    const seconds = Math.floor(now.getTime() / 1000);
    const said = { tenant, fileId, body: "{}", seconds, now };
    const signature = postSignature(secret, seconds, "{}");
    expect(await takeAcknowledgement({ ...said, signature: postSignature("no", seconds, "{}") })).toMatchObject({
      refusal: "notFound",
    });
    expect(await takeAcknowledgement({ ...said, signature })).toMatchObject({ ok: true });
    expect(await takeAcknowledgement({ ...said, signature })).toMatchObject({ ok: true });
    expect(await openDecisionFiles(staff)).toEqual([]);
    expect(await sendAgain({ staff, reference, id: fileId, now })).toMatchObject({ refusal: "fileReceived" });
    const kinds = (await intakeStory(tenant, id)).events.map(({ kind }) => kind);
    expect(kinds.slice(-2)).toEqual(["handedOver", "handOverReceived"]);
  });

  test("that is refused for good stays in the list, until a colleague saw that it is there", async () => {
    const { staff, reference, id } = await givenKnown(tenant, "zundert");
    hook.status = 422;
    await runJobs(now);
    hook.status = 204;
    expect(await openDecisionFiles(staff)).toMatchObject([{ reference, state: "failed" }]);
    const { id: fileId } = await fileOf(tenant, id);
    expect(await noteReceived({ staff, reference, id: fileId, now })).toMatchObject({ ok: true });
    expect(await fileOf(tenant, id)).toMatchObject({ state: "acknowledged", acknowledgedBy: staff.id });
  });

  test("lies in the folder with its signature until it was received there, and is taken away then", async () => {
    const secret = await givenSystem("ability", "folder");
    const { id } = await givenKnown("ability", "het-hogeland");
    await runJobs(now);
    const { id: fileId } = await fileOf("ability", id);
    const place = join(folder, "ability", "socrates");
    expect((await readdir(place)).sort()).toEqual(
      [".csv", ".csv.sig", ".json", ".json.sig"].map((end) => `${fileId}${end}`),
    );
    const csv = await readFile(join(place, `${fileId}.csv`));
    const signed = createHmac("sha256", secret).update(csv).digest("hex");
    expect(await readFile(join(place, `${fileId}.csv.sig`), "utf8")).toBe(`sha256=${signed}\n`);
    expect(await collectReceived(now)).toBe(0);
    await writeFile(join(place, `${fileId}.ontvangen`), "");
    expect(await collectReceived(now)).toBe(1);
    expect(await readdir(place)).toEqual([]);
    expect(await fileOf("ability", id)).toMatchObject({ state: "acknowledged", acknowledgedBy: null });
  });

  test("is held when the system was put out of use, until a colleague sends it to the one in use now", async () => {
    const of = "ability";
    const outOfUse = () => db.referralPartner.updateMany({ where: { tenant: of }, data: { active: false } });
    await outOfUse();
    await givenSystem(of, "folder");
    const [old] = await partnersOf(of);
    const { staff, reference, id } = await givenKnown(of, "het-hogeland");
    await runJobs(now, ["message.queued", "decisionFile.made"]);
    await outOfUse();
    const { id: fileId } = await fileOf(of, id);
    await onDecisionFileMade({ type: "made", version: 1, tenant: of, payload: { fileId } }, now);
    expect(await readdir(join(folder, of, "socrates")).catch(() => [])).toEqual([]);
    expect(await openDecisionFiles(staff)).toMatchObject([{ reference, state: "held" }]);
    expect(await sendAgain({ staff, reference, id: fileId, now })).toMatchObject({ refusal: "noSystem" });
    // then it goes to what takes its place, in the story of the file too
    await givenSystem(of, "webhook");
    expect(await sendAgain({ staff, reference, id: fileId, now })).toMatchObject({ ok: true });
    await runJobs(now);
    expect(hook.posts.filter(({ body }) => body.includes(reference))).toHaveLength(1);
    expect(await openDecisionFiles(staff)).toMatchObject([{ reference, state: "delivered" }]);
    const systems = (await intakeStory(of, id)).events.filter(({ kind }) => kind === "handedOver");
    expect(systems.map(({ data }) => data.system)).toEqual([old?.id, (await fileOf(of, id)).partnerId]);
  });

  test("stays here where no other system is named", async () => {
    const { id } = await givenKnown("drentsche-aa", "assen");
    await runJobs(now);
    expect(await db.decisionFile.count({ where: { intakeId: id } })).toBe(0);
  });
});
