import { describe, expect, test } from "vitest";
import { along } from "#app/identity/commands/take-along.server.ts";
import "#app/i18n/texts.server.ts";
import { markAppointment } from "#app/appointments/commands/mark-appointment.server.ts";
import { calendarDay } from "#app/kernel/day.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { db } from "#app/platform/db.server.ts";
import { correctDecision } from "#app/queue/commands/correct-decision.server.ts";
import { draftDecision } from "#app/queue/commands/draft-decision.server.ts";
import { joinIntakes } from "#app/queue/commands/join-intakes.server.ts";
import { makeKnown } from "#app/queue/commands/make-known.server.ts";
import { moveIntake } from "#app/queue/commands/move-intake.server.ts";
import { noteIntervention } from "#app/queue/commands/note-intervention.server.ts";
import { readQueueView } from "#app/queue/contract.ts";
import { afterDecision } from "#app/queue/handlers/on-decision-made-known-care.server.ts";
import { queuePage } from "#app/queue/queries/queue-page.server.ts";
import { tasksPanel } from "#app/queue/queries/tasks.server.ts";
import { readPeriod } from "#app/reporting/contract.ts";
import { figuresIn } from "#app/reporting/queries/figures.server.ts";
import { runJobs } from "#tests/harness/jobs.ts";
import { givenAppointment, givenService } from "../appointments/given-appointment.ts";
import { givenIntake, givenStaff, now, storedIntake } from "./given.ts";
import { decided, givenDecision, granted } from "./given-decision.ts";

const noName = () => "";
const daysOn = (days: number) => new Date(now.getTime() + days * 86_400_000);

async function givenWork(tenant: string, regeling?: string) {
  const staff = await givenStaff(tenant, "klantmanager");
  const { id, reference } = await givenIntake({ tenant, regeling });
  const ask = async (at = now) => {
    const { version } = await storedIntake(tenant, reference);
    return { staff, reference, version, now: at };
  };
  const care = async () => {
    const rows = await db.intakeTask.findMany({ where: { tenant, intakeId: id, kind: "afterCare" } });
    return rows.map(({ rule, dueOn, doneAt }) => [rule, dueOn.toISOString().slice(0, 10), doneAt !== null]);
  };
  const events = async () =>
    (await db.intakeEvent.findMany({ where: { tenant, intakeId: id }, orderBy: { seq: "asc" } })).map(
      ({ kind }) => kind,
    );
  return { tenant, staff, id, reference, ask, care, events };
}

describe("after-care by a rule of the house", () => {
  test("is planned three months after a melding stopped for work, and not for who moved away", async () => {
    const [work, moved] = [await givenWork("care-stop"), await givenWork("care-stop")];
    for (const [{ ask }, reason] of [
      [work, "work"],
      [moved, "moved"],
    ] as const) {
      await moveIntake({ ...(await ask()), to: "in_progress" });
      expect(await moveIntake({ ...(await ask()), to: "niet_tot_aanvraag", reason })).toMatchObject({ ok: true });
    }
    expect(await work.care()).toEqual([["stopped", "2027-02-23", false]]);
    expect(await moved.care()).toEqual([]);
    // then it stands in its part of the list though the melding is closed, with why, and on the timeline
    const { rows } = await queuePage(work.staff, readQueueView(new URLSearchParams("vak=nazorg")), 25, now);
    expect(rows.map(({ reference }) => reference)).toEqual([work.reference]);
    const panel = await tasksPanel(work.staff, await storedFile(work), noName, now);
    expect(panel.open).toMatchObject([{ title: "Nazorg", about: "uiterlijk 23-02-2027" }]);
    expect(panel.open[0]?.text).toContain("stopte drie maanden geleden");
    expect(await work.events()).toContain("carePlanned");
  });

  test("stays planned once when two meldingen of one person, both stopped, become one", async () => {
    const [kept, joined] = [await givenWork("care-join"), await givenWork("care-join")];
    for (const { ask } of [kept, joined]) {
      await moveIntake({ ...(await ask()), to: "in_progress" });
      await moveIntake({ ...(await ask()), to: "niet_tot_aanvraag", reason: "work" });
    }
    const staff = await givenStaff("care-join", "klantmanager");
    expect(await joinIntakes({ ...(await kept.ask()), staff, other: joined.reference }, along)).toMatchObject({
      ok: true,
    });
    expect(await kept.care()).toEqual([["stopped", "2027-02-23", false]]);
    expect(await joined.care()).toEqual([]);
  });

  test("follows a refusal that the resident heard of, once, and goes when a correction gives what was asked", async () => {
    const file = await givenWork("hart-van-west-brabant", "algemene-bijstand");
    const { tenant, id, ask, care } = file;
    const refused = { ...granted, kind: "afwijzing", ground: "pw34", amount: "", per: "", start: null };
    await moveIntake({ ...(await ask()), to: "in_progress" });
    await givenDecision(await ask(), refused as unknown as typeof granted);
    expect(await care()).toEqual([]);
    // when it is made known, and told twice
    await makeKnown({ ...(await ask(daysOn(1))), on: calendarDay("2026-11-24"), channel: "portal" });
    await runJobs(daysOn(1));
    await afterDecision({ type: "decision.madeKnown", version: 1, tenant, payload: { intakeId: id } }, daysOn(2));
    expect(await care()).toEqual([["ended", "2027-02-24", false]]);
    // when it turns out to be wrong
    const anew = { ...decided, correctionReason: "Wij telden uw auto mee." };
    const letter = await draftDecision({ ...(await ask(daysOn(9))), ...anew });
    await correctDecision({ ...(await ask(daysOn(9))), ...anew, letter: letter.ok ? letter.value : "" });
    await makeKnown({ ...(await ask(daysOn(9))), on: calendarDay("2026-12-02"), channel: "portal" });
    await runJobs(daysOn(9));
    expect(await care()).toEqual([]);
    expect((await file.events()).filter((kind) => kind.startsWith("care"))).toEqual(["carePlanned", "careDropped"]);
  });

  test("is planned when somebody did not come, taken back when that was a mistake, and gone once they came", async () => {
    const tenant = "hart-van-west-brabant";
    await givenService(tenant);
    const { staff, id, care } = await givenWork(tenant);
    const [first, second] = [
      await givenAppointment(tenant, id, "confirmed"),
      await givenAppointment(tenant, id, "confirmed"),
    ];
    const at = new Date("2026-11-27T11:00:00Z");
    const mark = async ({ id: of, reference }: typeof first, as: "noShow" | "undo" | "arrived") => {
      const { version } = await db.appointment.findUniqueOrThrow({ where: { tenant_id: { tenant, id: of } } });
      expect(await markAppointment({ staff, reference, version, mark: as, now: at })).toMatchObject({ ok: true });
      await runJobs(at);
    };
    const planned = [`missed:${first.id}`, "2026-12-04", false];
    await mark(first, "noShow");
    expect(await care()).toEqual([planned]);
    await mark(first, "undo");
    expect(await care()).toEqual([]);
    await mark(first, "noShow");
    expect(await care()).toEqual([planned]);
    await mark(second, "arrived");
    expect(await care()).toEqual([]);
  });
});

test("what was done for a question about money is noted with how it ended, sealed, shown and counted", async () => {
  const tenant = "ability";
  const { staff, id, reference, ask } = await givenWork(tenant);
  const note = "Belde met de verhuurder over de huur";
  expect(await noteIntervention({ ...(await ask()), outcome: "solved", note })).toMatchObject({
    refusal: "noMoneyHelp",
  });
  await db.intake.updateMany({ where: { tenant, id }, data: { form: "financiele-hulpvraag" } });
  for (const outcome of ["warmHandover", "solved", "notSolved"])
    expect(await noteIntervention({ ...(await ask()), outcome, note })).toMatchObject({ ok: true });
  // then
  const [row] = await db.intakeTask.findMany({ where: { tenant, intakeId: id, outcome: "solved" } });
  expect(Buffer.from(row?.content ?? []).includes("verhuurder")).toBe(false);
  expect(unsealJson(`task:${tenant}:${row?.id}`, row?.content ?? new Uint8Array())).toEqual({ text: note });
  const stored = await storedIntake(tenant, reference);
  expect(stored.waitingSince).toBeNull();
  const panel = await tasksPanel(staff, await storedFile({ tenant, id }), noName, now);
  expect(panel.interventions.map(({ value }) => value)).toEqual(["solved", "warmHandover", "notSolved"]);
  expect(panel.done.map(({ about }) => about.split(" · ")[0]).sort()).toEqual([
    ...["beantwoord", "niet gelukt", "warm overgedragen"],
  ]);
  const { from, to } = readPeriod("2026-Q4") as NonNullable<ReturnType<typeof readPeriod>>;
  const figures = await figuresIn({ tenant, from, to });
  const of = (indicator: string) => figures.find((one) => one.indicator === indicator)?.value;
  expect([of("geldhulp"), of("geldhulpBeantwoord"), of("geldhulpOvergedragen")]).toEqual([3, 1, 1]);
  expect(of("deelBeantwoord")).toBeCloseTo(2 / 3);
});

async function storedFile({ tenant, id }: { readonly tenant: string; readonly id: string }) {
  const { form, state } = await db.intake.findUniqueOrThrow({ where: { tenant_id: { tenant, id } } });
  return { id, form, state, spokenOn: null };
}
