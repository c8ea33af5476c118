import { expect, test } from "vitest";
import "#app/i18n/texts.server.ts";
import { countStep, flushCounts } from "#app/intake/commands/count-step.server.ts";
import { checkForm, saveForm } from "#app/intake/contract.ts";
import { calendarDay } from "#app/kernel/day.ts";
import { stepsModel } from "#app/routes/staff/report/steps.server.ts";

const tenant = "hart-van-west-brabant";
const today = calendarDay("2026-11-27");
const seen = { tenant, form: "melding", language: "ar", helped: false };

test("how far residents come is told per page, language and help, in fives, and nothing of one to four", async () => {
  // given visits of November: 23 saw the first page, 12 of them with help in Dutch; 3 went wrong, and one other Werkplein
  const at = new Date("2026-11-20T12:00:00Z");
  const count = (
    times: number,
    step: Partial<typeof seen> & { readonly step: string },
    event: "shown" | "answered" | "error",
  ) => {
    for (let time = 0; time < times; time++) countStep({ ...seen, ...step }, event, at);
  };
  count(11, { step: "gemeente" }, "shown");
  count(12, { step: "gemeente", language: "nl", helped: true }, "shown");
  count(8, { step: "gemeente" }, "answered");
  count(3, { step: "gemeente" }, "error");
  count(6, { step: "controleren" }, "shown");
  count(40, { step: "gemeente", tenant: "drentsche-aa" }, "shown");
  count(9, { form: checkForm.id, step: "uitkomst" }, "shown");
  count(5, { form: saveForm.id, step: "naam" }, "shown");
  await flushCounts();

  // when a teamleider asks, then pages stand in the order in which residents meet them
  const asked = async (search: string) =>
    (await stepsModel(tenant, new URLSearchParams(search), today))?.forms.find(({ id }) => id === "melding");
  const all = await asked("maand=2026-11");
  expect(all?.name).toBe("Melding");
  expect(all?.rows.map(({ cells }) => cells[0])).toEqual([
    "In welke gemeente woont u?",
    "Antwoorden controleren en versturen",
  ]);
  expect(all?.rows.map(({ id, cells }) => [id, ...cells.slice(1)])).toEqual([
    ["gemeente", "25", "10", "minder dan 5"],
    ["controleren", "5", "0", "0"],
  ]);
  // and per language, and with help or without
  expect((await asked("maand=2026-11&taal=nl"))?.rows.map(({ cells }) => cells[1])).toEqual(["10"]);
  expect((await asked("maand=2026-11&hulp=nee"))?.rows.map(({ cells }) => cells[1])).toEqual(["10", "5"]);
  // and the check and its keeping stand apart, each with questions for pages
  const november = await stepsModel(tenant, new URLSearchParams("maand=2026-11"), today);
  expect(november?.forms.map(({ name }) => name)).toEqual(["Regelingencheck bewaren", "Melding", "Regelingencheck"]);
  expect(
    november?.forms
      .flatMap(({ rows }) => rows.map(({ cells }) => cells[0] ?? ""))
      .filter((name) => /^[a-z]/.test(name)),
  ).toEqual([]);
  // and of another month nothing, and a month that is not offered is not there
  expect((await stepsModel(tenant, new URLSearchParams("maand=2026-10"), today))?.forms).toEqual([]);
  expect(await stepsModel(tenant, new URLSearchParams("maand=2019-10"), today)).toBeNull();
});
