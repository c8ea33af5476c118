import { expect, test } from "vitest";
import "#app/i18n/texts.server.ts";
import { calendarDay } from "#app/kernel/day.ts";
import { moveIntake } from "#app/queue/commands/move-intake.server.ts";
import { noteNotice } from "#app/queue/commands/note-term.server.ts";
import { openIntake } from "#app/queue/commands/open-intake.server.ts";
import { clocksOf } from "#app/queue/queries/clocks.server.ts";
import { dossier } from "#app/queue/queries/dossier.server.ts";
import { givenIntake, givenStaff, now, storedIntake } from "./given.ts";

const tenant = "hart-van-west-brabant";
const daysOn = (days: number) => new Date(now.getTime() + days * 86_400_000);

test("a letter on paper that we are late starts the clock of the dwangsom two weeks after it, for colleagues to see", async () => {
  const staff = await givenStaff(tenant, "klantmanager");
  const { id, reference } = await givenIntake({ tenant, regeling: "algemene-bijstand" });
  await moveIntake({ staff, reference, version: 1, to: "in_progress", now });
  const page = async (at: Date) => {
    const opened = await openIntake({ staff, reference, now: at });
    if (!opened.ok || opened.value.kind !== "file") throw new Error("not open");
    return dossier(staff, opened.value.intake, at);
  };
  // given the last day, 18 January 2027: only after it there is something to note
  expect((await page(daysOn(30))).terms?.can.notice).toBe(false);
  expect((await page(daysOn(60))).terms?.can.notice).toBe(true);

  const { version } = await storedIntake(tenant, reference);
  const letter = { staff, reference, version, now: daysOn(60), on: calendarDay("2027-01-20") };
  expect(await noteNotice({ ...letter, on: calendarDay("2027-01-23") })).toMatchObject({ refusal: "dayWrong" });
  expect(await noteNotice({ ...letter, on: null })).toMatchObject({ refusal: "dayWrong" });
  expect(await noteNotice(letter)).toMatchObject({ ok: true });

  expect(await clocksOf(tenant, id, daysOn(60))).toMatchObject({ penalty: { from: "2027-02-04", cents: 0 } });
  const { terms, timeline } = await page(daysOn(74));
  const penalty = { label: "Dwangsom", value: "vanaf donderdag 4 februari 2027, nu €\u00a046,00" };
  expect(terms?.lines).toContainEqual(penalty);
  expect(timeline.map(({ text }) => text)).toContain("Ingebrekestelling ontvangen");
});
