import { key, type LanguageCode } from "#app/i18n/contract.ts";
import { allPages, type CheckState, checkForm, factsToAsk, formView, outcomePage } from "#app/intake/contract.ts";
import { wordingOf } from "#app/intake/queries/page-words.server.ts";
import type { Advice } from "#app/regelingen/contract.ts";
import type { World } from "#app/rules/contract.ts";
import type { TextRef } from "#app/ui/forms/page-model.ts";
import type { OutcomePageModel } from "#app/ui/pages/outcome-model.ts";
import type { AnswerRow } from "#app/ui/parts/answer-rows.tsx";
import type { Werkplein } from "#app/werkpleinen/contract.ts";
import { hiddenKey } from "./keyed-form.server.ts";
import { wipedAddress } from "./regelingen-pages.server.ts";
import { schemeModel, schemeName } from "./scheme-model.server.ts";
import { sumText } from "./scheme-words.server.ts";

export interface Outcome {
  readonly lng: LanguageCode;
  readonly werkplein: Werkplein;
  readonly state: CheckState;
  readonly world: World;
  readonly advice: Advice;
  /** The question that can still settle most; null when nothing more is to be asked. */
  readonly next: string | null;
}

const text = (name: string, critical?: boolean): TextRef => ({ key: key("regelingen", "outcome", name), critical });

/** The advice in words, with the answers that it rests on. */
export function outcomeModel(outcome: Outcome): OutcomePageModel {
  const { lng, werkplein, advice, next } = outcome;
  const base = `/${lng}/${checkForm.slug}`;
  const models = advice.schemes.map((scheme) => schemeModel(outcome, scheme));
  const those = (verdict: "yes" | "open" | "no") => models.filter((scheme) => scheme.verdict === verdict);
  const demo = models.some((scheme) => scheme.demo && scheme.verdict !== "no");
  return {
    action: `${base}/${outcomePage}`,
    hidden: [hiddenKey()],
    wipe: wipedAddress(lng),
    back: next ? `${base}/vraag/${next}` : base,
    heading: text("title"),
    sum: sumText(advice.perMonth),
    ...(advice.perMonth.from === 0 ? {} : { sumMeans: text("sumMeans", true) }),
    overlapping: advice.overlapping.map(schemeName),
    indication: text("indication", true),
    ...(demo && { demoNote: text("demoNote", true) }),
    ...(next && {
      goOn: {
        lead: text("goOnLead"),
        action: { text: { key: "pages:regelingen.goOn" }, href: `${base}/vraag/${next}` },
      },
    }),
    likely: those("yes"),
    perhaps: those("open"),
    not: those("no"),
    phone: werkplein.phone,
    answers: answerRows(outcome, base),
    actions: [
      { text: { key: "appointments:flow.title" }, look: "quiet", href: `/${lng}/afspraak?voor=voorzieningencheck` },
      { text: { key: "intake:takeAlong.link" }, look: "quiet", href: `${base}/meenemen` },
      { text: { key: "intake:saveCheck.link" }, look: "quiet", href: `${base}/bewaren` },
      { text: text("pdf"), look: "quiet", href: `${base}/${outcomePage}.pdf` },
    ],
  };
}

/** Every answer that still counts, with the way to its question and straight back. */
function answerRows({ lng, state, world }: Outcome, base: string): readonly AnswerRow[] {
  const asked = allPages(checkForm).filter(({ id }) => state.passed.includes(id));
  const counting = new Set(asked.flatMap((page) => factsToAsk(page, state, world)).map(({ id }) => id));
  const view = formView(checkForm, state.answers, world, wordingOf(lng));
  return view.sections
    .flatMap(({ rows }) => rows)
    .filter(({ answered, fact }) => answered && counting.has(fact))
    .map(({ page, label, answer }) => ({
      question: label,
      answer,
      change: `${base}/vraag/${page}?terug=${outcomePage}`,
    }));
}
