import { describe, expect, test } from "vitest";
import { type Freed, offersInOrder, type Waiting } from "./waitlist.ts";

const freed: Freed = { service: "aanvraagSamen", location: "zundert", start: new Date("2026-12-02T09:00:00Z") };
/** Ten in the morning in Amsterdam. */
const ten = new Date("2026-11-24T09:00:00Z");

function waits(id: string, more: Partial<Waiting> = {}): Waiting {
  const since = new Date("2026-11-20T09:00:00Z");
  return {
    ...{ id, service: "aanvraagSamen", location: "zundert", noticeMin: 1440, since, has: null, asked: false },
    ...{ language: "nl", interpreterLanguage: null, intakeId: null },
    ...more,
  };
}

/** The first to be asked, and until when. */
const offered = (waiting: readonly Waiting[], now = ten) => {
  const [offer] = offersInOrder(waiting, freed, now);
  return offer ? [offer.to.id, offer.until.toISOString()] : null;
};

describe("a freed time is offered", () => {
  test("to who waits longest, whoever else would be faster; for four hours", () => {
    const early = waits("early", { since: new Date("2026-11-19T09:00:00Z") });
    expect(offered([waits("late"), early, waits("later")])).toEqual(["early", "2026-11-24T13:00:00.000Z"]);
  });

  test("to the next when the first was asked before, lives elsewhere, wants something else or comes earlier already", () => {
    const passed = [
      waits("asked", { asked: true }),
      waits("elsewhere", { location: "rucphen" }),
      waits("other", { service: "eersteGesprek" }),
      waits("earlier", { has: new Date("2026-12-01T09:00:00Z") }),
    ];
    expect(offered(passed)).toBeNull();
    const anywhere = waits("z-anywhere", { location: null, has: new Date("2026-12-09T09:00:00Z") });
    expect(offered([...passed, anywhere])?.[0]).toBe("z-anywhere");
  });

  test("one after the other, in the order of waiting; who joined at the same moment by id", () => {
    const since = new Date("2026-11-18T09:00:00Z");
    const all = [waits("c"), waits("b", { since }), waits("a", { since })];
    expect(offersInOrder(all, freed, ten).map(({ to }) => to.id)).toEqual(["a", "b", "c"]);
  });

  test("only to who can still come: they answer before the time that they need to prepare", () => {
    const dayBefore = new Date("2026-12-01T07:30:00Z");
    // A day beforehand is 10:00 on the first of December: half past eight leaves an hour and a half, half past nine too little.
    expect(offered([waits("a")], dayBefore)).toEqual(["a", "2026-12-01T09:00:00.000Z"]);
    expect(offered([waits("a")], new Date("2026-12-01T08:30:00Z"))).toBeNull();
    const quick = waits("quick", { noticeMin: 240 });
    expect(offered([waits("a"), quick], new Date("2026-12-01T08:30:00Z"))?.[0]).toBe("quick");
  });
});

describe("the night", () => {
  test("does not count: who is asked at seven in the evening has until eleven the next morning", () => {
    expect(offered([waits("a")], new Date("2026-11-24T18:00:00Z"))).toEqual(["a", "2026-11-25T10:00:00.000Z"]);
  });

  test("is no time to answer: what comes free at night is theirs until noon", () => {
    for (const night of ["2026-11-24T22:00:00Z", "2026-11-25T03:00:00Z"]) {
      expect(offered([waits("a")], new Date(night))).toEqual(["a", "2026-11-25T11:00:00.000Z"]);
    }
  });

  test("in which the clock changes is as any other", () => {
    const summer = { ...freed, start: new Date("2027-04-02T09:00:00Z") };
    const [offer] = offersInOrder([waits("a")], summer, new Date("2027-03-27T18:00:00Z"));
    // Nineteen in the evening in winter; eleven the next morning in summer.
    expect(offer?.until.toISOString()).toBe("2027-03-28T09:00:00.000Z");
  });
});
