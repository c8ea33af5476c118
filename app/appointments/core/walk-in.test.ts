import { expect, test } from "vitest";
import { calendarDay } from "#app/kernel/day.ts";
import { closed, everyDay, rule, service } from "#tests/harness/sample-agenda.ts";
import { walkInPlaces } from "./walk-in.ts";

const walkIn = service({ code: "inloop", kind: "walkIn", locations: ["zundert", "rucphen"] });
const monday = calendarDay("2026-11-23");
const agendaOf = (rules: readonly ReturnType<typeof rule>[], exceptions = [] as ReturnType<typeof closed>[]) => ({
  ...{ services: [walkIn, service()], resources: [], rules, exceptions },
});
const at = (location: string) => ({ location, service: "inloop" });

test("walking in is told as the next days with hours, a break in two parts, closed days left out", () => {
  const rules = [
    rule(2, "09:00", "16:00", at("zundert")),
    rule(2, "12:00", "13:00", { ...at("zundert"), kind: "break" }),
    rule(4, "09:00", "12:00", at("zundert")),
    // Hours of the house are no walk-in hours of a service that has its own.
    ...everyDay("08:00", "17:00", { location: "zundert" }),
  ];
  const places = walkInPlaces(agendaOf(rules, [closed("2026-11-26")]), monday, { look: 10, show: 2 });
  const whole = [
    { from: "09:00", until: "12:00" },
    { from: "13:00", until: "16:00" },
  ];
  expect(places).toEqual([
    { location: "rucphen", days: [] },
    {
      location: "zundert",
      days: [
        { day: "2026-11-24", hours: whole },
        { day: "2026-12-01", hours: whole },
      ],
    },
  ]);
});
