import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import "#app/i18n/texts.server.ts";
import { db } from "#app/platform/db.server.ts";
import { postSignature } from "#app/platform/outgoing-post.server.ts";
import { forgetSettings } from "#app/platform/settings.server.ts";
import { noteReceived, sendAgain, takeAcknowledgement } from "#app/queue/commands/acknowledge-decision-file.server.ts";
import { onDecisionFileMade } from "#app/queue/handlers/on-decision-file-made.server.ts";
import { onDecisionToHandOver } from "#app/queue/handlers/on-decision-made-known.server.ts";
import { openDecisionFiles } from "#app/queue/queries/decision-files.server.ts";
import { intakeStory } from "#app/queue/queries/intake-story.server.ts";
import { partnersOf } from "#app/queue/queries/partners.server.ts";
import { runJobs } from "#tests/harness/jobs.ts";
import { givenStaff, now } from "./given.ts";
import { fileOf, givenKnown, melissa, givenSystem as system } from "./given-hand-over.ts";
import { givenHook, type Hook } from "./given-referral.ts";

const givenSystem = (tenant: string, way: "webhook" | "folder") =>
  system(tenant, way, way === "webhook" ? hook.url : "socrates");
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
      rollen: [{ betrokkeneIdentificatie: { inpBsn: melissa.bsn, geslachtsnaam: "Smits" } }],
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

  test("goes to the new system too when a colleague sent it there while the old one was still answering", async () => {
    const of = "ability";
    const { staff, reference, id } = await givenKnown(of, "het-hogeland");
    hook.meanwhile = async () => {
      hook.meanwhile = async () => undefined;
      await db.referralPartner.updateMany({ where: { tenant: of }, data: { active: false } });
      await givenSystem(of, "folder");
      await sendAgain({ staff, reference, id: (await fileOf(of, id)).id, now });
    };
    await runJobs(now);
    const file = await fileOf(of, id);
    expect(file).toMatchObject({ state: "delivered" });
    expect(await readdir(join(folder, of, "socrates"))).toContain(`${file.id}.json`);
  });

  test("stays here where no other system is named", async () => {
    const { id } = await givenKnown("drentsche-aa", "assen");
    await runJobs(now);
    expect(await db.decisionFile.count({ where: { intakeId: id } })).toBe(0);
  });
});
