import { describe, expect, test } from "vitest";
import type { Staff } from "#app/identity/contract.ts";
import { calendarDay } from "#app/kernel/day.ts";
import { decideAssign, decideClaim, decideHandBack, decideRelease } from "./decide-assignment.ts";
import { decideJoin } from "./decide-join.ts";
import { decideConfirmAtDesk, decideGrant, decideMove, decideShield } from "./decide-work.ts";
import type { IntakeState } from "./intake-row.ts";

const now = new Date("2026-11-23T09:00:00Z");
const ann: Staff = { id: "ann", tenant: "t", name: "Ann", roles: ["intake"], gemeenten: [] };
const bob: Staff = { ...ann, id: "bob" };
const leader: Staff = { ...ann, id: "lea", roles: ["teamleider"] };
const intake = (change: Partial<IntakeState> = {}): IntakeState => ({
  id: "1",
  tenant: "t",
  reference: "ML-AAAA-AA",
  kind: "melding",
  state: "stored",
  gemeente: "g",
  urgency: "normal",
  assignee: null,
  shielded: false,
  named: [],
  toConfirm: false,
  joinedTo: null,
  version: 1,
  melddatum: calendarDay("2026-11-20"),
  nextStates: ["in_progress", "withdrawn", "referred"],
  ...change,
});

describe("who has an intake", () => {
  test("the first to claim it, and nobody after", () => {
    expect(decideClaim(intake(), ann, now)).toMatchObject({ ok: true, value: { set: { assignee: "ann" } } });
    expect(decideClaim(intake({ assignee: "ann" }), bob, now)).toEqual({ ok: false, refusal: "takenByOther" });
  });

  test("a closed or joined intake is no work for anybody", () => {
    expect(decideClaim(intake({ state: "withdrawn" }), ann, now)).toEqual({ ok: false, refusal: "closed" });
    expect(decideAssign(intake({ joinedTo: "2" }), "bob", now)).toEqual({ ok: false, refusal: "joined" });
  });

  test("only who has it, or a teamleider, lets it go", () => {
    expect(decideRelease(intake({ assignee: "ann" }), bob)).toEqual({ ok: false, refusal: "notYours" });
    expect(decideRelease(intake({ assignee: "ann" }), leader).ok).toBe(true);
  });

  test("handing back takes a reason, and the intake waits at the start again", () => {
    const mine = intake({ assignee: "ann", state: "in_progress", nextStates: ["stored", "withdrawn"] });
    expect(decideHandBack(mine, ann, " ")).toEqual({ ok: false, refusal: "reasonMissing" });
    expect(decideHandBack(mine, ann, "spreekt Tigrinya")).toMatchObject({
      ok: true,
      value: { set: { state: "stored", assignee: null } },
    });
  });
});

describe("work on an intake", () => {
  test("goes only where its life allows", () => {
    expect(decideMove(intake(), ann, { to: "helped_otherwise" }, now)).toEqual({
      ok: false,
      refusal: "stateNotAllowed",
    });
    expect(decideMove(intake(), ann, { to: "in_progress" }, now)).toMatchObject({
      ok: true,
      value: { set: { assignee: "ann" } },
    });
  });

  test("is not done behind the back of who has it", () => {
    expect(decideMove(intake({ assignee: "bob" }), ann, { to: "in_progress" }, now)).toEqual({
      ok: false,
      refusal: "takenByOther",
    });
  });

  test("a helper's melding is confirmed at the desk only after a look at who it is", () => {
    expect(decideConfirmAtDesk(intake({ toConfirm: true }), null)).toEqual({
      ok: false,
      refusal: "identityNotChecked",
    });
    expect(decideConfirmAtDesk(intake(), "paspoort")).toEqual({ ok: false, refusal: "notToConfirm" });
  });

  test("shielding and naming take a reason and a name", () => {
    expect(decideShield(intake(), "collega", [])).toEqual({ ok: false, refusal: "nobodyNamed" });
    expect(decideShield(intake(), "", ["ann"])).toEqual({ ok: false, refusal: "reasonMissing" });
    expect(decideGrant(intake(), "waarneming", "bob")).toEqual({ ok: false, refusal: "notShielded" });
  });
});

describe("two intakes of one person", () => {
  const older = intake({ id: "2", reference: "ML-BBBB-BB", melddatum: calendarDay("2026-11-02"), urgency: "crisis" });

  test("keep the earliest melddatum and the more pressing urgency, whichever is kept", () => {
    const join = decideJoin(intake(), older);
    expect(join).toMatchObject({ ok: true, value: { kept: { set: { melddatum: "2026-11-02", urgency: "crisis" } } } });
    const other = decideJoin(older, intake());
    expect(other).toMatchObject({ ok: true, value: { kept: { set: { melddatum: "2026-11-02", urgency: "crisis" } } } });
  });

  test("cannot be joined in a circle", () => {
    expect(decideJoin(intake(), intake())).toEqual({ ok: false, refusal: "sameIntake" });
    expect(decideJoin(intake(), intake({ id: "2", joinedTo: "1" }))).toEqual({ ok: false, refusal: "joined" });
  });
});
