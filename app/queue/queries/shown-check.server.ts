import { formatDay } from "#app/i18n/format.server.ts";
import { checkForm, type KeptCheck } from "#app/intake/contract.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import {
  compileScheme,
  type OverlayInForce,
  savedCheck,
  schemes,
  traceOf,
  worldFor,
} from "#app/regelingen/contract.ts";
import type { ShownCheckModel } from "../core/dossier-model.ts";
import { answersInDutch } from "./answers-in-dutch.server.ts";
import { languageName } from "./in-dutch.server.ts";
import { checkModel } from "./saved-check.server.ts";

const compiled = schemes.map(compileScheme);

/** A check that its resident shows with a code, by the rules of today; nobody is named in it. */
export function shownCheck(kept: KeptCheck, { overlay, version }: OverlayInForce, now: Date): ShownCheckModel {
  const { answers } = kept.state;
  const world = worldFor(dayInAmsterdam(now), overlay);
  const content = {
    ...{ form: checkForm.id, formVersion: checkForm.version, routes: [], answers },
    ...{ language: kept.language, code: kept.code, pinned: { day: world.today, rules: "" } },
  };
  const sections = answersInDutch(checkForm, content);
  const lines = sections.flatMap(({ rows }) => rows);
  const check = savedCheck(answers, world, String(answers.gemeente ?? ""), version);
  const traces = new Map(compiled.map((each) => [each.scheme.id, traceOf(each, check.answers, world)] as const));
  return {
    sections,
    check: checkModel(check, traces, lines),
    until: formatDay(kept.until, "nl"),
    language: languageName(kept.language),
  };
}
