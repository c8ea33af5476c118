import { createElement } from "react";
import { describe, expect, test } from "vitest";
import "#app/i18n/texts.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { db } from "#app/platform/db.server.ts";
import { openIntake } from "#app/queue/commands/open-intake.server.ts";
import { dossier } from "#app/queue/queries/dossier.server.ts";
import { triagePanel } from "#app/queue/queries/triage-panel.server.ts";
import { overlayInForce } from "#app/regelingen/queries/overlay-in-force.server.ts";
import { press } from "#app/routes/staff/dossier-actions.server.ts";
import { DossierProfiles } from "#app/routes/staff/dossier-profiles.tsx";
import { draw } from "#tests/harness/draw.tsx";
import { givenIntake, givenStaff, now, storedIntake } from "./given.ts";

const tenant = "hart-van-west-brabant";

async function given() {
  const staff = await givenStaff(tenant, "klantmanager");
  const { id, reference } = await givenIntake({ tenant, answers: { achternaam: "Bos", hoeGeld: "niet-goed" } });
  const pressing = async (typed: Record<string, string>, version?: number) => {
    const form = new FormData();
    const seen = version ?? (await storedIntake(tenant, reference)).version;
    for (const [name, value] of Object.entries({ versie: String(seen), gezien: "1", ...typed })) form.set(name, value);
    return press(staff, reference, form, now);
  };
  return { staff, id, reference, pressing };
}

async function pageOf(staff: Staff, reference: string) {
  const opened = await openIntake({ staff, reference, now });
  if (!opened.ok || opened.value.kind !== "file") throw new Error("not open");
  const file = await dossier(staff, opened.value.intake, now);
  const triage = await triagePanel(staff, opened.value.intake, file, overlayInForce, now);
  if (!triage) throw new Error("no triage");
  return { file, ...triage };
}

describe("a profile", () => {
  test("stands beside what the resident told, drawn and as a table, and keeps what was filled in before", async () => {
    const { staff, id, reference, pressing } = await given();
    expect(await pressing({ doe: "setAreas" })).toMatchObject({ refusal: "profileEmpty" });
    expect(await pressing({ doe: "setAreas", "score.geld": "1", waarom: "Er is een deurwaarder." })).toMatchObject({
      ok: true,
    });
    expect(await pressing({ doe: "setAreas", "score.geld": "2", "score.wonen": "3" })).toMatchObject({ ok: true });
    const { profiles, file } = await pageOf(staff, reference);
    const areas = profiles.find(({ part }) => part === "areas");
    expect(areas?.items.find(({ item }) => item === "geld")).toMatchObject({ text: "Gaat wel", toldText: "Niet goed" });
    expect(areas?.before).toMatchObject([{ text: "Geld: Niet goed", why: "Er is een deurwaarder.", by: staff.name }]);
    expect(file.timeline.map(({ text }) => text)).toContain("Leefgebieden ingevuld");
    const view = { version: file.version, seen: file.seen, refused: undefined };
    const drawn = draw(createElement(DossierProfiles, { profiles, view }));
    for (const part of ['role="img"', "<table", "Volgens de inwoner"]) expect(drawn).toContain(part);
    const rows = await db.intakeTriage.findMany({ where: { tenant, intakeId: id } });
    expect(rows.some(({ content }) => Buffer.from(content).includes("deurwaarder"))).toBe(false);
  });
});

describe("a plan", () => {
  test("says what, who and by when; steps are changed while they are open, and taken once", async () => {
    const { staff, reference, pressing } = await given();
    const step = { wat: "Bel de woningbouw.", wie: "together", dag: "2026-12-01" };
    expect(await pressing({ doe: "addStep", ...step, dag: "" })).toMatchObject({
      ...{ refusal: "stepDayMissing" },
      refused: { typed: { wat: "Bel de woningbouw.", wie: "together" } },
    });
    expect(await pressing({ doe: "addStep", ...step })).toMatchObject({ ok: true });
    expect(await pressing({ doe: "addStep", ...step, wat: "Zoek een cursus.", dag: "2026-11-20" })).toMatchObject({
      ok: true,
    });
    const [first, second] = (await pageOf(staff, reference)).plan.open;
    expect([first?.what, first?.late, second?.whoText]).toEqual(["Zoek een cursus.", true, "Samen"]);
    const stap = first?.id ?? "";
    expect(await pressing({ doe: "changeStep", stap, ...step, wie: "resident" })).toMatchObject({ ok: true });
    expect(await pressing({ doe: "stepDone", stap })).toMatchObject({ ok: true, done: "stepEnded" });
    expect(await pressing({ doe: "stepDropped", stap })).toMatchObject({ refusal: "stepEnded" });
    const { plan, file } = await pageOf(staff, reference);
    expect(plan.ended).toMatchObject([{ what: "Bel de woningbouw.", text: "gedaan op maandag 23 november 2026" }]);
    expect(file.timeline.map(({ text }) => text)).toContain("Stap gedaan");
  });

  test("takes no step of another intake, and none from a page that is behind", async () => {
    const [mine, other] = [await given(), await given()];
    const step = { wat: "Maak een cv.", wie: "resident", dag: "2026-12-01" };
    await other.pressing({ doe: "addStep", ...step });
    const [stap = ""] = (await pageOf(other.staff, other.reference)).plan.open.map(({ id }) => id);
    expect(await mine.pressing({ doe: "changeStep", stap, ...step })).toMatchObject({ refusal: "stepMissing" });
    expect(await mine.pressing({ doe: "stepDone", stap })).toMatchObject({ refusal: "stepMissing" });
    await mine.pressing({ doe: "addStep", ...step });
    expect(await mine.pressing({ doe: "addStep", ...step }, 1)).toMatchObject({
      ...{ refusal: "changedMeanwhile" },
      refused: { typed: { wat: "Maak een cv.", dag: "2026-12-01" } },
    });
  });
});
