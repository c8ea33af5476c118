import { expect, test } from "vitest";
import { decideMark, type Markable, marksOf } from "./decide-mark.ts";

/** A Friday, a quarter past the time that Saba was expected. */
const now = new Date("2026-11-27T09:15:00Z");
const saba: Markable = {
  ...{ status: "confirmed", startsAt: new Date("2026-11-27T09:00:00Z"), interpreter: "booked" },
  ...{ identityCheckedAt: null, partnerCame: null },
};

test("Saba came: she is marked as arrived, then who she is, her partner, and that it is done", () => {
  expect(marksOf(saba, now)).toEqual(["arrived", "done", "noShow", "interpreterGone"]);
  const here = decideMark(saba, "arrived", now);
  expect(here).toMatchObject({ ok: true, value: { status: "arrived", task: null } });
  expect(marksOf({ ...saba, status: "arrived" }, now)).toEqual(["identity", "partner", "done", "undo"]);
  expect(marksOf({ ...saba, status: "arrived", identityCheckedAt: now, partnerCame: true }, now)).toEqual([
    "done",
    "undo",
  ]);
});

test("Saba did not come: only somebody calls her, on Monday; coming late takes that back", () => {
  expect(decideMark(saba, "noShow", now)).toMatchObject({
    ok: true,
    value: { status: "no_show", task: { kind: "noShow", dueOn: "2026-11-30" } },
  });
  const late = decideMark({ ...saba, status: "no_show" }, "arrived", now);
  expect(late).toMatchObject({ ok: true, value: { status: "arrived", endsCall: true } });
});

test("nobody has stayed away before it begins, or come on a day before it", () => {
  expect(decideMark(saba, "noShow", new Date("2026-11-27T08:59:00Z"))).toEqual({ ok: false, refusal: "tooEarly" });
  expect(decideMark(saba, "arrived", new Date("2026-11-27T08:30:00Z")).ok).toBe(true);
  expect(decideMark(saba, "arrived", new Date("2026-11-26T15:00:00Z"))).toEqual({ ok: false, refusal: "tooEarly" });
});

test("an interpreter who cancels is work for today; without one there is nothing to cancel", () => {
  expect(decideMark(saba, "interpreterGone", now)).toMatchObject({
    value: { status: "confirmed", task: { kind: "rebookInterpreter", dueOn: "2026-11-27" } },
  });
  expect(decideMark({ ...saba, interpreter: "phone" }, "interpreterGone", now)).toEqual({
    ok: false,
    refusal: "notNow",
  });
  expect(marksOf({ ...saba, status: "cancelled_by_resident" }, now)).toEqual([]);
});
