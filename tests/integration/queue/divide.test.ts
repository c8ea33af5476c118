import { describe, expect, test } from "vitest";
import { calendarDay } from "#app/kernel/day.ts";
import { db } from "#app/platform/db.server.ts";
import { assignIntake } from "#app/queue/commands/assign-intake.server.ts";
import { handOverIntake } from "#app/queue/commands/hand-over-intake.server.ts";
import { askOpinion } from "#app/queue/commands/plan-task.server.ts";
import { setCaseloadNorms } from "#app/queue/commands/set-caseload-norms.server.ts";
import { readDivideView } from "#app/queue/contract.ts";
import { caseloadScreen } from "#app/queue/queries/caseload-screen.server.ts";
import { divideScreen } from "#app/queue/queries/divide-screen.server.ts";
import { intakeStory } from "#app/queue/queries/intake-story.server.ts";
import { givenIntake, givenStaff, now, storedIntake } from "./given.ts";

const view = (search: string) => readDivideView(new URLSearchParams(search));
const version = async (tenant: string, reference: string) => (await storedIntake(tenant, reference)).version;

/** A team with somebody who leaves: two open files of theirs, a person on a toekenning, and a question to them about another file. */
async function givenTeam(tenant: string) {
  const [lead, ann, bob, afar] = [
    await givenStaff(tenant, "teamleider"),
    await givenStaff(tenant, "klantmanager"),
    await givenStaff(tenant, "klantmanager"),
    await givenStaff(tenant, "klantmanager", ["rucphen"]),
  ];
  const give = async (more: { shielded?: boolean; regeling?: string } = {}) => {
    const made = await givenIntake({ tenant, ...more });
    await db.intake.update({
      where: { tenant_id: { tenant, id: made.id } },
      data: { assignee: ann.id, assignedAt: now },
    });
    return made;
  };
  const [open, shielded, granted] = [
    await give(),
    await give({ shielded: true }),
    await give({ regeling: "algemene-bijstand" }),
  ];
  for (const state of ["in_progress", "decided_toekenning"]) {
    await db.intake.update({ where: { tenant_id: { tenant, id: granted.id } }, data: { state } });
  }
  const asked = await givenIntake({ tenant });
  const question = { due: calendarDay("2026-12-01"), to: ann.id, note: "Klopt dit?" };
  await askOpinion({ staff: bob, reference: asked.reference, version: 1, ...question, now });
  return { lead, ann, bob, afar, open, shielded, granted, asked };
}

describe("handing over what somebody had", () => {
  test("shows all of it with a proposal, and changes nothing by looking", async () => {
    const tenant = "divide-look";
    const { lead, ann, bob, afar, open, shielded, granted, asked } = await givenTeam(tenant);
    const page = await divideScreen(lead, view(`van=${ann.id}&aan=${bob.id}&aan=${afar.id}`));
    const line = (reference: string) => page.lines.find((one) => one.reference === reference);
    expect(page.lines).toHaveLength(4);
    // then whoever may not open a file is not proposed for it, and one who leaves gets nothing back
    for (const { reference } of [open, granted]) expect(line(reference)?.proposed, reference).toBe(bob.id);
    expect(
      line(open.reference)
        ?.choices.map(({ value }) => value)
        .sort(),
    ).toEqual([lead.id, bob.id].sort());
    // and what Bob asked is not answered by Bob
    expect(line(asked.reference)).toMatchObject({ tasks: 1, proposed: "", askers: [bob.name] });
    expect(line(asked.reference)?.choices.map(({ value }) => value)).toEqual([lead.id]);
    // and a shielded file is only seen to be there
    expect(line(shielded.reference)).toMatchObject({ shielded: true, proposed: "" });
    expect((await storedIntake(tenant, open.reference)).assignee).toBe(ann.id);
  });

  test("gives the file and what was asked of them to another, with a line for each", async () => {
    const tenant = "divide-press";
    const { lead, ann, bob, afar, open, shielded, granted, asked } = await givenTeam(tenant);
    const press = async (reference: string, to: string) =>
      handOverIntake({ staff: lead, reference, version: await version(tenant, reference), from: ann.id, to, now });
    expect(await press(open.reference, afar.id)).toMatchObject({ refusal: "colleagueUnknown" });
    expect(await press(shielded.reference, bob.id)).toMatchObject({ refusal: "notFound" });
    expect(await press(asked.reference, bob.id)).toMatchObject({ refusal: "askedThemselves" });
    for (const { reference } of [open, granted])
      expect(await press(reference, bob.id), reference).toMatchObject({ ok: true });
    expect(await press(asked.reference, lead.id)).toMatchObject({ ok: true });
    // then they have what was theirs, and the file about which they were only asked stays with whoever has it
    expect((await storedIntake(tenant, open.reference)).assignee).toBe(bob.id);
    expect((await storedIntake(tenant, granted.reference)).assignee).toBe(bob.id);
    expect((await storedIntake(tenant, asked.reference)).assignee).toBeNull();
    expect(await db.intakeTask.findMany({ where: { tenant }, select: { assignedTo: true } })).toEqual([
      { assignedTo: lead.id },
    ]);
    const { events } = await intakeStory(tenant, asked.id);
    expect(events.at(-1)).toMatchObject({ kind: "taskHandedOver", data: { from: ann.id, to: lead.id } });
    expect((await divideScreen(lead, view(`van=${ann.id}`))).lines.map(({ reference }) => reference)).toEqual([
      shielded.reference,
    ]);
  });

  test("is no work of who does not lead, and leaves alone what a colleague changed meanwhile", async () => {
    const tenant = "divide-late";
    const { lead, bob, open } = await givenTeam(tenant);
    const { reference } = open;
    const ask = { reference, version: 1, from: null, to: bob.id, now };
    expect(await handOverIntake({ ...ask, staff: bob })).toMatchObject({ refusal: "notFound" });
    await assignIntake({ staff: lead, reference, version: 1, to: lead.id, now });
    expect(await handOverIntake({ ...ask, staff: lead })).toMatchObject({ refusal: "changedMeanwhile" });
    expect((await storedIntake(tenant, reference)).assignee).toBe(lead.id);
  });
});

test("what was ticked in the list is spread over who has room for it", async () => {
  const tenant = "divide-ticked";
  const { lead, ann, bob } = await givenTeam(tenant);
  const ticked = [await givenIntake({ tenant }), await givenIntake({ tenant })].map(({ reference }) => reference);
  const search = [`aan=${ann.id}`, `aan=${bob.id}`, ...ticked.map((reference) => `nummer=${reference}`)].join("&");
  const page = await divideScreen(lead, view(search));
  expect(page.lines.map(({ proposed }) => proposed)).toEqual([bob.id, bob.id]);
});

test("a caseload counts what is carried by category, against norms that a colleague may not overwrite unseen", async () => {
  const tenant = "caseload";
  const { lead, ann, bob, open } = await givenTeam(tenant);
  await db.$executeRaw`insert into intake_triage (tenant, id, intake_id, part, value, content, set_by, set_at)
    values (${tenant}, ${crypto.randomUUID()}::uuid, ${open.id}::uuid, 'category', 'C', '\\x00', ${ann.id}::uuid, ${now})`;
  const before = await caseloadScreen(lead);
  const norms = { A: "40", B: "", C: "10", none: "20" };
  const ask = { staff: lead, seen: before.seen, norms, shares: new Map([[ann.id, "50"]]), now };
  expect(await setCaseloadNorms({ ...ask, staff: bob })).toMatchObject({ refusal: "notFound" });
  expect(await setCaseloadNorms({ ...ask, norms: { ...norms, B: "veel" } })).toMatchObject({ refusal: "normWrong" });
  expect(await setCaseloadNorms(ask)).toMatchObject({ ok: true });
  expect(await setCaseloadNorms(ask)).toMatchObject({ refusal: "changedMeanwhile" });
  const { rows } = await caseloadScreen(lead);
  // then two without category against twenty and one C against ten, in half a week
  expect(rows.find(({ id }) => id === ann.id)).toMatchObject({ counts: [0, 0, 1, 2], total: 3, full: "40 %" });
  expect(rows.find(({ id }) => id === bob.id)).toMatchObject({ total: 0, full: "0 %" });
  // and who works here no more stays in it as long as something stands on their name
  await db.staff.updateMany({ where: { tenant, id: { in: [ann.id, bob.id] } }, data: { active: false } });
  const later = await caseloadScreen(lead);
  expect(later.rows.filter(({ gone }) => gone).map(({ id }) => id)).toEqual([ann.id]);
  const leaving = await divideScreen(lead, view(`van=${ann.id}`));
  expect(leaving).toMatchObject({ from: ann.name, leavers: [{ value: ann.id }] });
});

test("who sets the norms leaves a line of what changed: for the norms, and for each colleague whose week changed", async () => {
  const tenant = "caseload-audit";
  const { lead, ann, bob, afar } = await givenTeam(tenant);
  const set = async (norms: string, shares: readonly (readonly [string, string])[]) =>
    setCaseloadNorms({
      ...{ staff: lead, seen: (await caseloadScreen(lead)).seen, shares: new Map(shares), now },
      norms: { A: norms, B: "", C: "", none: "" },
    });
  const lines = async () => {
    const rows = await db.auditEntry.findMany({
      where: { tenant, action: { startsWith: "caseload." } },
      orderBy: { seq: "asc" },
    });
    return rows.map(({ action, data }) => [action.replace("caseload.", ""), data]);
  };
  const [norm, week] = [
    ["normsSet", { A: 40, B: null, C: null, none: null }],
    { colleague: ann.id, percentWas: 100, percent: 50 },
  ];
  expect(
    await set("40", [
      [ann.id, "50"],
      [bob.id, "100"],
      [afar.id, "100"],
    ]),
  ).toMatchObject({ ok: true });
  expect(await lines()).toEqual([norm, ["shareSet", week]]);
  // then what stayed as it was leaves none
  expect(
    await set("40", [
      [ann.id, "50"],
      [bob.id, "80"],
    ]),
  ).toMatchObject({ ok: true });
  expect((await lines()).slice(2)).toEqual([["shareSet", { colleague: bob.id, percentWas: 100, percent: 80 }]]);
});
