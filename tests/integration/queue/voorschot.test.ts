import { expect, test } from "vitest";
import { calendarDay } from "#app/kernel/day.ts";
import { db } from "#app/platform/db.server.ts";
import { claimIntake } from "#app/queue/commands/claim-intake.server.ts";
import { keepAllTerms } from "#app/queue/commands/keep-terms.server.ts";
import { noteAdvance, refuseAdvance } from "#app/queue/commands/note-term.server.ts";
import { readQueueView } from "#app/queue/contract.ts";
import { queueNews } from "#app/queue/queries/queue-news.server.ts";
import { queueCount, queuePage } from "#app/queue/queries/queue-page.server.ts";
import { givenIntake, givenStaff, now } from "./given.ts";

const view = (search: string) => readQueueView(new URLSearchParams(search));

test("a voorschot stands in the list by its day, until it is paid or refused", async () => {
  // given aanvragen of 2, 20 and 30 days old: their first voorschot is due in 26 and in 8 days, and two days ago
  const tenant = "voorschot";
  const staff = await givenStaff(tenant, "klantmanager");
  const given = (days: number) => givenIntake({ tenant, regeling: "algemene-bijstand", hoursOld: 24 * days });
  const [, soon, late] = [await given(2), await given(20), await given(30)];
  await givenIntake({ tenant, hoursOld: 24 * 30 });
  await keepAllTerms();
  const shown = async () => {
    const { rows } = await queuePage(staff, view("vak=voorschot&volgorde=voorschot"), 25, now);
    expect(await queueCount(staff, "voorschot", 10, now)).toBe(rows.length);
    return rows.map(({ reference }) => reference);
  };
  // then who is late comes first, page by page, and what is far away is not in it
  expect(await shown()).toEqual([late.reference, soon.reference]);
  const first = await queuePage(staff, view("vak=voorschot&volgorde=voorschot"), 1, now);
  const next = { ...view("vak=voorschot&volgorde=voorschot"), after: first.after };
  expect((await queuePage(staff, next, 1, now)).rows.map(({ reference }) => reference)).toEqual([soon.reference]);
  // when the one is paid and the other refused
  const ask = { staff, version: 1, now, note: "Krijgt al loon" };
  await noteAdvance({ ...ask, reference: late.reference, on: calendarDay("2026-11-23") });
  await refuseAdvance({ ...ask, reference: soon.reference });
  // then the next is due four weeks later, and nothing is due for the other
  expect(await shown()).toEqual([]);
  const rows = await db.intake.findMany({ where: { tenant, id: { in: [late.id, soon.id] } } });
  const day = (id: string) =>
    rows
      .find((row) => row.id === id)
      ?.advanceBy?.toISOString()
      .slice(0, 10) ?? null;
  expect([day(late.id), day(soon.id)]).toEqual(["2026-12-19", null]);
});

test("what came or changed since the list was drawn is counted for the part that is open, of what this colleague may see", async () => {
  const tenant = "news";
  const [staff, afar] = [await givenStaff(tenant, "intake"), await givenStaff(tenant, "intake", ["rucphen"])];
  const old = await givenIntake({ tenant, hoursOld: 5 });
  await givenIntake({ tenant, hoursOld: 6 });
  const drawn = new Date(now.getTime() - 3 * 3_600_000);
  const news = (search: string, who = staff) => queueNews(who, view(search), drawn, now);
  expect(await news("")).toBe(0);
  // when one comes in and an older one is taken
  await givenIntake({ tenant, hoursOld: 2, gemeente: "zundert" });
  await claimIntake({ staff, reference: old.reference, version: 1, now });
  // then each is news in the part in which it stands now
  expect([await news(""), await news("vak=van-mij"), await news("vak=alles")]).toEqual([1, 1, 2]);
  expect(await news("vak=alles&gemeente=rucphen")).toBe(0);
  expect(await news("vak=alles", afar)).toBe(0);
});
