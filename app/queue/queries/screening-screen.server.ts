import { formatShortDay } from "#app/i18n/format.server.ts";
import { calendarDay } from "#app/kernel/day.ts";
import type { SchemeChange } from "#app/regelingen/contract.ts";
import type { Verdict } from "#app/rules/contract.ts";
import { gemeenteName } from "#app/werkpleinen/contract.ts";
import type { ScreeningChangeModel, ScreeningModel } from "../core/screening-model.ts";
import { say } from "./in-dutch.server.ts";
import type { ScreeningLine, ScreeningPage } from "./screening-worklist.server.ts";

/** The list of the monthly screening in Dutch words. It names nobody: who it is stands behind the reference. */
export function screeningScreen({ lines, after }: ScreeningPage, isFirst: boolean): ScreeningModel {
  return {
    lines: lines.map(lineOf),
    next: after ? `/register/screening?na=${after.join("~")}` : null,
    first: isFirst ? null : "/register/screening",
  };
}

function lineOf({ reference, gemeente, date, rank, changes, mayCall }: ScreeningLine): ScreeningModel["lines"][number] {
  return {
    ...{ reference, href: `/werkvoorraad/${reference}`, date, rank, mayCall },
    day: formatShortDay(calendarDay(date)),
    gemeente: gemeenteName(gemeente) ?? gemeente,
    changes: changes.map(changeText),
  };
}

function changeText({ scheme, from, to, expected, conditions, figures, facts }: SchemeChange): ScreeningChangeModel {
  const was = from ? say(`staff:screening.verdicts.${from}`) : say("staff:screening.unknownThen");
  const turned = conditions.map(({ name, to: outcome }) => say(`regelingen:conditions.${name}.${outcome}`));
  const grown = facts.flatMap(({ fact, from: before, to: after }) =>
    typeof before === "number" && typeof after === "number"
      ? [say("staff:screening.grew", { fact: say(`facts:${fact}.staff`), before, after })]
      : [],
  );
  const moved = figures.length > 0 ? [say("staff:screening.figures", { count: figures.length })] : [];
  return {
    scheme: say(`regelingen:schemes.${scheme}.name`),
    turn: say("staff:screening.turn", { was, now: say(`staff:screening.verdicts.${now(to, expected)}`) }),
    waits: expected ? say("staff:screening.waits") : "",
    because: [...turned, ...grown, ...moved],
  };
}

/** What it is, or would be if the figures that are not known yet stay the same; then the line says that it waits for them. */
function now(to: Verdict, expected: Verdict | undefined): Verdict {
  return expected ?? to;
}
