import { describe, expect, test } from "vitest";
import type { Staff } from "#app/identity/contract.ts";
import { calendarDay } from "#app/kernel/day.ts";
import { db, sqlStateOf } from "#app/platform/db.server.ts";
import { decideOnChoice } from "#app/regelingen/commands/decide-choice.server.ts";
import { proposeChoice } from "#app/regelingen/commands/propose-choice.server.ts";
import { type ProposedChoice, worldFor } from "#app/regelingen/contract.ts";
import { overlayInForce } from "#app/regelingen/queries/overlay-in-force.server.ts";
import { choiceHistory } from "#app/regelingen/queries/stored-choices.server.ts";
import { givenStaff, now } from "../queue/given.ts";

const tenant = "hart-van-west-brabant";
const scheme = "kindpakket";
const day = calendarDay("2027-01-01");

const choice = (change: Partial<ProposedChoice> = {}): ProposedChoice => ({
  ...{ offered: true, percentage: 125, withVakantietoeslag: true, withKostendelers: false, withVermogenstoets: true },
  ...{ amounts: { kind: 350_00 }, validFrom: "2027-01-01", sourceLink: "https://besluit.example/1", remark: "" },
  ...change,
});

async function propose(staff: Staff, gemeente: string, change: Partial<ProposedChoice> = {}): Promise<string> {
  const proposed = await proposeChoice({ staff, gemeente, scheme, choice: choice(change), now });
  if (!proposed.ok) throw new Error(proposed.refusal);
  return proposed.value.id;
}

async function twoColleagues(): Promise<[Staff, Staff]> {
  return [await givenStaff(tenant, "beheerder"), await givenStaff(tenant, "beheerder")];
}

const approve = (staff: Staff, id: string, seen: number) =>
  decideOnChoice({ staff, id, to: "approved", reason: "", seen, now });
const chosen = async (gemeente: string, on = day) =>
  (await overlayInForce(tenant, gemeente, on)).overlay?.choices.find((one) => one.scheme === scheme);

describe("a choice of a gemeente", () => {
  test("holds from its first day once two colleagues stand for it, and not before", async () => {
    // given a proposal for Rucphen, where our example says 110 %
    const [kaya, femi] = await twoColleagues();
    const before = await overlayInForce(tenant, "rucphen", day);
    const id = await propose(kaya, "rucphen");
    expect(await chosen("rucphen")).toMatchObject({ percentage: 110, demo: true });

    // when the proposer and then a colleague approves
    expect(await approve(kaya, id, 0)).toEqual({ ok: false, refusal: "ownProposal" });
    expect(await overlayInForce(tenant, "rucphen", day)).toBe(before);
    expect(await approve(femi, id, 0)).toEqual({ ok: true, value: null });

    // then it holds from that day on, and the day before knows nothing of it
    const after = await overlayInForce(tenant, "rucphen", day);
    expect(await chosen("rucphen")).toMatchObject({ percentage: 125, amounts: { kind: 350_00 }, demo: false });
    expect(await chosen("rucphen", calendarDay("2026-12-31"))).toMatchObject({ percentage: 110, demo: true });
    expect([before.version, after.version === before.version]).toEqual(["demo", false]);
    expect(worldFor(day, after.overlay).figures[`lokaal.${scheme}.percentage`]).toEqual({ value: 125 });
    expect(await overlayInForce(tenant, "rucphen", day)).toBe(after);
  });

  test("of another gemeente or Werkplein is not touched", async () => {
    const [kaya, femi] = await twoColleagues();
    await approve(femi, await propose(kaya, "zundert"), 0);
    expect(await chosen("zundert")).toMatchObject({ percentage: 125 });
    expect(await chosen("moerdijk")).toMatchObject({ percentage: 120, demo: true });
    expect((await overlayInForce("ability", "zundert", day)).version).toBe("demo");
    expect(await overlayInForce(tenant, "amsterdam", day)).toEqual({
      overlay: undefined,
      version: "none",
      demo: false,
    });
  });

  test("is corrected by a new one from the same day, and both stay in the history", async () => {
    const [kaya, femi] = await twoColleagues();
    await approve(femi, await propose(kaya, "moerdijk", { percentage: 130 }), 0);
    const wrongVersion = (await overlayInForce(tenant, "moerdijk", day)).version;
    await approve(kaya, await propose(femi, "moerdijk", { percentage: 115 }), 1);
    expect(await chosen("moerdijk")).toMatchObject({ percentage: 115 });
    expect((await overlayInForce(tenant, "moerdijk", day)).version).not.toBe(wrongVersion);
    const history = await choiceHistory(tenant, "moerdijk", scheme);
    expect(history.map(({ percentage, state, revision }) => [percentage, state, revision]).sort()).toEqual([
      [115, "approved", 2],
      [130, "approved", 1],
    ]);
  });

  test("is refused with a reason, or taken back by who proposed it", async () => {
    const [kaya, femi] = await twoColleagues();
    const decide = (staff: Staff, id: string, to: "refused" | "withdrawn", reason = "") =>
      decideOnChoice({ staff, id, to, reason, seen: 0, now });
    const refused = await propose(kaya, "roosendaal");
    expect(await decide(femi, refused, "refused")).toEqual({ ok: false, refusal: "reasonMissing" });
    expect(await decide(femi, refused, "withdrawn")).toEqual({ ok: false, refusal: "notOwnProposal" });
    expect(await decide(femi, refused, "refused", "Het besluit zegt 115 %")).toMatchObject({ ok: true });
    expect(await approve(femi, refused, 0)).toEqual({ ok: false, refusal: "alreadyDecided" });
    expect(await decide(kaya, await propose(kaya, "roosendaal"), "withdrawn")).toMatchObject({ ok: true });
    expect(await chosen("roosendaal")).toMatchObject({ percentage: 120, demo: true });
    const history = await choiceHistory(tenant, "roosendaal", scheme);
    expect(history.map(({ state, reason, deciderName }) => [state, reason, deciderName]).sort()).toEqual([
      ["refused", "Het besluit zegt 115 %", femi.name],
      ["withdrawn", "", kaya.name],
    ]);
  });

  test("is not approved beside a list that a colleague changed meanwhile: of two approvals at once, one has to look again", async () => {
    const [kaya, femi] = await twoColleagues();
    const [one, other] = [
      await propose(kaya, "halderberge"),
      await propose(kaya, "halderberge", { validFrom: "2027-07-01" }),
    ];
    const outcomes = await Promise.all([approve(femi, one, 0), approve(femi, other, 0)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: "changedMeanwhile" });
  });

  test("waits once for each first day", async () => {
    const [kaya, femi] = await twoColleagues();
    await propose(kaya, "etten-leur");
    const again = await proposeChoice({ staff: femi, gemeente: "etten-leur", scheme, choice: choice(), now });
    expect(again).toEqual({ ok: false, refusal: "alreadyProposed" });
    await propose(femi, "etten-leur", { validFrom: "2028-01-01" });
  });

  test("is not the work of other roles, nor of who works for another gemeente", async () => {
    const [kaya] = await twoColleagues();
    const id = await propose(kaya, "zundert", { validFrom: "2029-01-01" });
    for (const stranger of [
      await givenStaff(tenant, "teamleider"),
      await givenStaff(tenant, "beheerder", ["rucphen"]),
      await givenStaff("ability", "beheerder"),
    ]) {
      expect(await approve(stranger, id, 1)).toEqual({ ok: false, refusal: "notFound" });
    }
    const rucphen = await givenStaff(tenant, "beheerder", ["rucphen"]);
    const outside = await proposeChoice({ staff: rucphen, gemeente: "zundert", scheme, choice: choice(), now });
    expect(outside).toEqual({ ok: false, refusal: "notFound" });
  });
});

describe("past our own code", () => {
  const broken = (work: Promise<unknown>) =>
    work.then(
      () => "allowed",
      (error) => sqlStateOf(error),
    );

  test("the database keeps what was approved, and wants two people", async () => {
    const [kaya, femi] = await twoColleagues();
    const approved = await propose(kaya, "rucphen", { validFrom: "2028-01-01" });
    const open = await propose(kaya, "rucphen", { validFrom: "2029-01-01" });
    await approve(femi, approved, 1);
    const key = (id: string) => ({ tenant_id: { tenant, id } });
    const change = (id: string, data: object) => broken(db.localChoice.update({ where: key(id), data }));
    const decided = { state: "approved", decidedAt: now, revision: 3 };
    expect(await change(approved, { percentage: 200 })).toBe("23514");
    expect(await change(approved, { state: "withdrawn" })).toBe("23514");
    expect(await change(open, { percentage: 200 })).toBe("23514");
    expect(await change(open, { ...decided, decider: kaya.id })).toBe("23514");
    expect(await change(open, { ...decided, decider: femi.id, revision: 9 })).toBe("23514");
    expect(await change(open, { state: "refused", decider: femi.id, decidedAt: now })).toBe("23514");
    expect(await broken(db.localChoice.delete({ where: key(open) }))).toBe("23514");
    expect(await broken(db.$executeRaw`truncate local_choice`)).toBe("23514");
    const row = await db.localChoice.findUniqueOrThrow({ where: key(open) });
    const born = { ...row, amounts: {}, id: crypto.randomUUID(), validFrom: new Date("2030-01-01") };
    expect(await broken(db.localChoice.create({ data: { ...born, ...decided, decider: femi.id } }))).toBe("23514");
  });

  test("every act is a line in the log", async () => {
    const there = "lansingerland";
    const [kaya, femi] = [await givenStaff(there, "beheerder"), await givenStaff(there, "beheerder")];
    for (const to of ["approved", "refused"] as const) {
      const id = await propose(kaya, there);
      await decideOnChoice({ staff: femi, id, to, reason: "Gelezen", seen: 0, now });
    }
    await decideOnChoice({ staff: kaya, id: await propose(kaya, there), to: "withdrawn", reason: "", seen: 1, now });
    const lines = await db.auditEntry.findMany({ where: { tenant: there }, orderBy: { seq: "asc" } });
    expect(lines.map(({ actor, action }) => [actor, action])).toEqual([
      [`staff:${kaya.id}`, "choice.proposed"],
      [`staff:${femi.id}`, "choice.approved"],
      [`staff:${kaya.id}`, "choice.proposed"],
      [`staff:${femi.id}`, "choice.refused"],
      [`staff:${kaya.id}`, "choice.proposed"],
      [`staff:${kaya.id}`, "choice.withdrawn"],
    ]);
    expect(lines[0]?.data).toEqual({ gemeente: there, scheme, validFrom: "2027-01-01" });
  });
});
