import type { LanguageCode } from "#app/i18n/contract.ts";
import { nextCheckPage } from "#app/intake/contract.ts";
import { adviceOf, overlayOf, withImplied, worldFor } from "#app/regelingen/contract.ts";
import { outcomeModel } from "#app/routes/resident/outcome-model.server.ts";
import type { Answers } from "#app/rules/contract.ts";
import type { OutcomePageModel } from "#app/ui/pages/outcome-model.ts";
import { werkpleinById } from "#app/werkpleinen/contract.ts";
import { fatima } from "#tests/personas/fatima.ts";
import { personaDay } from "#tests/personas/index.ts";

/** Everything that Fatima could answer, with much that helps: most schemes are likely. */
const everything: Answers = {
  ...fatima.answers,
  nettoInkomen: 120_000,
  toetsingsinkomen: 1_800_000,
  waardeBezittingen: 0,
  schuldbedrag: 0,
  zorgverzekerd: true,
  uitsluiting: ["geen"],
  situatie: ["apparaat-kapot", "hoge-kosten", "aanslag-gemeente", "schulden", "sollicitatie"],
  maandenLaagInkomen: 48,
  iitAfgelopenJaar: false,
  aanslagGemeente: 40_000,
  opvangSoort: "bso",
};
const { gemeente, geboortedatum, woontMet } = fatima.answers;

/** The states in which a resident sees the outcome. */
export const outcomeStates: Readonly<Record<"nothing" | "halfway" | "everything", Answers>> = {
  nothing: {},
  halfway: { gemeente, geboortedatum, woontMet, nettoInkomen: { from: 100_000, to: 140_000 } } as Answers,
  everything,
};

/** The outcome page of a household, as the route makes it. */
export function outcomeFor(answers: Answers, lng: LanguageCode): OutcomePageModel {
  const overlay = typeof answers.gemeente === "string" ? overlayOf(answers.gemeente) : undefined;
  const world = worldFor(personaDay, overlay);
  const passed = ["gemeente", "over-u", "gezin", "situatie", "bedragen", "vermogen", "zorgverzekering"];
  const state = { answers, passed, both: false, begun: "2026-11-23T09:00:00Z" };
  const advice = adviceOf(withImplied(answers), world, overlay);
  const next = nextCheckPage(state, world)?.id ?? null;
  return outcomeModel({ lng, werkplein: werkpleinById("drentsche-aa"), state, world, advice, next });
}
