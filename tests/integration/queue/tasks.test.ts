import { expect, test } from "vitest";
import { along } from "#app/identity/commands/take-along.server.ts";
import { calendarDay } from "#app/kernel/day.ts";
import { db } from "#app/platform/db.server.ts";
import { endTask } from "#app/queue/commands/end-task.server.ts";
import { joinIntakes } from "#app/queue/commands/join-intakes.server.ts";
import { logContact } from "#app/queue/commands/log-contact.server.ts";
import { askOpinion, planTask } from "#app/queue/commands/plan-task.server.ts";
import { queueAddress, readQueueView } from "#app/queue/contract.ts";
import { intakeStory } from "#app/queue/queries/intake-story.server.ts";
import { queueCount, queuePage } from "#app/queue/queries/queue-page.server.ts";
import { taskLines } from "#app/queue/queries/task-parts.server.ts";
import { tasksPanel } from "#app/queue/queries/tasks.server.ts";
import { givenAppointment, givenService } from "../appointments/given-appointment.ts";
import { givenIntake, givenStaff, now, storedIntake } from "./given.ts";

const view = (search: string) => readQueueView(new URLSearchParams(search));
const day = (text: string) => calendarDay(text);
const noName = () => "";

async function shown(staff: Awaited<ReturnType<typeof givenStaff>>, search: string) {
  return (await queuePage(staff, view(search), 25, now)).rows.map(({ reference }) => reference);
}

test("a call stands in its part of the list by day, until it is made", async () => {
  // given two people to call back, the second one sooner, and one for after-care
  const tenant = "tasks";
  const [ann, bob] = [await givenStaff(tenant, "intake"), await givenStaff(tenant, "klantmanager")];
  const [late, soon, after] = [
    await givenIntake({ tenant }),
    await givenIntake({ tenant }),
    await givenIntake({ tenant }),
  ];
  const plan = (reference: string, kind: string, due: string, to = "") =>
    planTask({ staff: ann, reference, version: 1, kind, due: day(due), to, note: "Over de huur", now });
  await plan(late.reference, "callBack", "2026-12-10");
  await plan(soon.reference, "callBack", "2026-11-25", bob.id);
  await plan(after.reference, "afterCare", "2027-02-23");
  // then each part shows its own, the first day first, page by page
  expect(await shown(ann, "vak=terugbellen&volgorde=taak")).toEqual([soon.reference, late.reference]);
  expect(await shown(ann, "vak=nazorg")).toEqual([after.reference]);
  const first = await queuePage(ann, view("vak=terugbellen&volgorde=taak"), 1, now);
  const next = queueAddress(view("vak=terugbellen&volgorde=taak"), { after: first.after });
  expect(await shown(ann, next.split("?")[1] ?? "")).toEqual([late.reference]);
  // and the colleague who was named finds it
  expect(await shown(bob, "vak=gevraagd&volgorde=taak")).toEqual([soon.reference]);
  expect(await queueCount(ann, "gevraagd", 10, now)).toBe(0);
  const lines = await taskLines(bob, [soon.id], noName, now);
  expect(lines.get(soon.id)).toEqual(["Terugbellen uiterlijk 25-11-2026 (u)"]);

  // when it is made
  const [task] = await db.intakeTask.findMany({ where: { tenant, intakeId: soon.id } });
  const ended = { staff: bob, reference: soon.reference, task: task?.id ?? "", outcome: "reached", now };
  expect(await endTask({ ...ended, version: 1 })).toMatchObject({ refusal: "changedMeanwhile" });
  expect(await endTask({ ...ended, version: 2, note: "Belt zelf terug" })).toMatchObject({ ok: true });
  // then it is gone from the list, nobody waits, and it cannot end twice
  expect(await shown(bob, "vak=gevraagd")).toEqual([]);
  expect((await storedIntake(tenant, soon.reference)).waitingSince).toBeNull();
  expect(await endTask({ ...ended, version: 3 })).toMatchObject({ refusal: "taskGone" });
  await expect(
    db.intakeTask.updateMany({ where: { tenant, id: task?.id ?? "" }, data: { outcome: "dropped" } }),
  ).rejects.toThrow();
  // and what was said is sealed, and read on the page
  expect(Buffer.from(task?.content ?? []).includes("huur")).toBe(false);
  const panel = await tasksPanel(bob, { id: soon.id, form: "melding", state: "stored", spokenOn: null }, noName, now);
  expect(panel.done).toMatchObject([{ text: "Over de huur", result: "Belt zelf terug" }]);
});

test("what is still to be done goes along when its intake is joined into another", async () => {
  const tenant = "tasks-joined";
  const ann = await givenStaff(tenant, "intake");
  const [kept, joined] = [await givenIntake({ tenant }), await givenIntake({ tenant })];
  const ask = { staff: ann, now, version: 1 };
  await planTask({ ...ask, reference: joined.reference, kind: "callBack", due: day("2026-11-30"), to: "" });
  await joinIntakes({ ...ask, reference: kept.reference, other: joined.reference }, along);
  expect(await shown(ann, "vak=terugbellen")).toEqual([kept.reference]);
});

test("a second opinion is asked of who may open the file, and answered by them alone", async () => {
  const tenant = "opinions";
  const [ann, bob, afar] = [
    await givenStaff(tenant, "klantmanager"),
    await givenStaff(tenant, "klantmanager"),
    await givenStaff(tenant, "klantmanager", ["rucphen"]),
  ];
  const { id, reference } = await givenIntake({ tenant });
  const ask = (to: string) =>
    askOpinion({ staff: ann, reference, version: 1, due: day("2026-11-30"), to, note: "Is dit een partner?", now });
  expect(await ask(afar.id)).toMatchObject({ refusal: "colleagueUnknown" });
  expect(await ask(ann.id)).toMatchObject({ refusal: "askedYourself" });
  expect(await db.intakeTask.count({ where: { tenant } })).toBe(0);
  expect(await ask(bob.id)).toMatchObject({ ok: true });

  const panel = async (staff: typeof ann) =>
    (await tasksPanel(staff, { id, form: "melding", state: "stored", spokenOn: null }, noName, now)).open[0];
  expect((await panel(bob))?.outcomes.map(({ value }) => value)).toEqual(["answered", "dropped"]);
  expect((await panel(ann))?.outcomes.map(({ value }) => value)).toEqual(["dropped"]);
  const task = (await panel(bob))?.id ?? "";
  const give = { reference, version: 2, task, outcome: "answered", note: "Nee: zij is huurder", now };
  expect(await endTask({ ...give, staff: ann })).toMatchObject({ refusal: "taskNotYours" });
  expect(await endTask({ ...give, staff: bob })).toMatchObject({ ok: true });
  // then the timeline says who was asked and that it was answered, in no words of the case; the resident still waits
  const { events } = await intakeStory(tenant, id);
  expect(events.map(({ kind }) => kind)).toEqual(["stored", "opinionAsked", "opinionGiven"]);
  expect(JSON.stringify(events)).not.toContain("huurder");
  expect((await storedIntake(tenant, reference)).waitingSince).not.toBeNull();
});

test("who lives on a toekenning and was not spoken this year stands out, until contact or an appointment", async () => {
  const tenant = "not-spoken";
  const ann = await givenStaff(tenant, "klantmanager");
  const granted = async (hoursOld: number, more = {}) => {
    const made = await givenIntake({ tenant, regeling: "algemene-bijstand", hoursOld });
    for (const state of ["in_progress", "decided_toekenning"]) {
      await db.intake.update({ where: { tenant_id: { tenant, id: made.id } }, data: { state, ...more } });
    }
    return made;
  };
  const aYear = 24 * 365;
  const [silent, called, met] = [await granted(aYear), await granted(aYear), await granted(aYear)];
  const fresh = await granted(24);
  const older = await granted(aYear, { imported: true });
  expect((await shown(ann, "vak=niet-gesproken")).sort()).toEqual(
    [silent.reference, called.reference, met.reference].sort(),
  );
  await logContact({ staff: ann, reference: called.reference, version: 1, now });
  await givenService(tenant);
  const booked = await givenAppointment(tenant, met.id, "confirmed");
  await db.$executeRaw`update appointment set status = 'done' where tenant = ${tenant} and id = ${booked.id}::uuid`;
  expect(await shown(ann, "vak=niet-gesproken")).toEqual([silent.reference]);
  expect(await queueCount(ann, "niet-gesproken", 10, now)).toBe(1);
  expect([fresh, older]).toHaveLength(2);
});

test("an intake with two calls to make stands once, by the day of the first call and no other work", async () => {
  // given one with two calls and after-care before them, and one with a call in between
  const tenant = "tasks-twice";
  const ann = await givenStaff(tenant, "intake");
  const [twice, once] = [await givenIntake({ tenant }), await givenIntake({ tenant })];
  const plan = (reference: string, version: number, kind: string, due: string) =>
    planTask({ staff: ann, reference, version, kind, due: day(due), to: "", note: "", now });
  await plan(twice.reference, 1, "afterCare", "2026-11-24");
  await plan(twice.reference, 2, "callBack", "2026-12-10");
  await plan(twice.reference, 3, "callBack", "2026-12-01");
  await plan(once.reference, 1, "callBack", "2026-11-30");
  // then, a row a page too
  expect(await shown(ann, "vak=terugbellen&volgorde=taak")).toEqual([once.reference, twice.reference]);
  expect(await queueCount(ann, "terugbellen", 10, now)).toBe(2);
  const first = await queuePage(ann, view("vak=terugbellen&volgorde=taak"), 1, now);
  const next = queueAddress(view("vak=terugbellen&volgorde=taak"), { after: first.after });
  const second = await queuePage(ann, readQueueView(new URLSearchParams(next.split("?")[1])), 1, now);
  expect(second.rows.map(({ reference }) => reference)).toEqual([twice.reference]);
  expect(second.after).toBeNull();
});
