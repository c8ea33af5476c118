import { key, type LanguageCode } from "#app/i18n/contract.ts";
import { allPages, checkForm, formBySlug, howToApply, outcomePage } from "#app/intake/contract.ts";
import { type Advice, parameters, type SchemeAdvice, schemes } from "#app/regelingen/contract.ts";
import type { TextRef } from "#app/ui/forms/page-model.ts";
import type { SchemeModel } from "#app/ui/parts/scheme-model.ts";
import type { Shown } from "#app/ui/parts/text.tsx";
import { paperText, type Werkplein } from "#app/werkpleinen/contract.ts";
import { amountText, changeText, reasonsOf } from "./scheme-words.server.ts";

const text = (...parts: readonly string[]): TextRef => ({ key: key("regelingen", ...parts) });
export const schemeName = (scheme: string): TextRef => text("schemes", scheme, "name");

/** One scheme of the advice as the page draws it. */
export function schemeModel(
  {
    lng,
    werkplein,
    advice: all,
  }: { readonly lng: LanguageCode; readonly werkplein: Werkplein; readonly advice: Advice },
  advice: SchemeAdvice,
): SchemeModel {
  const { scheme, verdict, apply } = advice;
  const form = "form" in apply ? formBySlug(apply.form) : undefined;
  const own = form !== undefined && form.kind !== "melding";
  return {
    id: scheme,
    verdict,
    name: schemeName(scheme),
    summary: text("schemes", scheme, "summary"),
    amount: amountText(advice),
    demo: advice.demo,
    reasons: reasonsOf(advice),
    change: changeText(advice),
    waitsFor: advice.dependsOn.flatMap((fact) => questionOf(lng, fact)),
    unsure: advice.settled ? unsureOf(advice.uncertain) : [],
    judgements: verdict === "no" ? [] : advice.judgements.map((name) => text("judgements", name)),
    after: verdict === "no" ? [] : rankBefore(advice, all).map(schemeName),
    decides: text("deciders", advice.decidedBy),
    apply: howToApply(apply),
    form: form && {
      text: text("outcome", own ? "toAanvraag" : "toForm"),
      hint: text("outcome", "toFormHint"),
      slug: form.slug,
    },
    callUs: own || ("instructions" in apply && apply.instructions === "gemeente"),
    evidence: advice.evidence.map((paper) => text("evidence", paperText(werkplein, paper))),
    ground: groundOf(scheme),
  };
}

/** The question that an open verdict waits for, as it was or will be asked. */
function questionOf(lng: LanguageCode, fact: string): { readonly text: TextRef; readonly href: string }[] {
  const page = allPages(checkForm).find(({ facts }) => facts.some(({ id }) => id === fact));
  if (!page) return [];
  const label = page.facts.length === 1 ? "question" : "label";
  return [
    {
      text: { key: key("facts", fact, label) },
      href: `/${lng}/${checkForm.slug}/vraag/${page.id}?terug=${outcomePage}`,
    },
  ];
}

/** Of the schemes that rank before it only those that may apply; a toeslag on top of another gives way to nothing. */
function rankBefore({ scheme: id, after }: SchemeAdvice, { schemes: all }: Advice): readonly string[] {
  if (schemes.find((scheme) => scheme.id === id)?.kind !== "inkomen") return [];
  return after.filter((id) => all.some(({ scheme, verdict }) => scheme === id && verdict !== "no"));
}

/** The articles that a scheme rests on. */
function groundOf(scheme: string): readonly string[] {
  const sources = schemes.find(({ id }) => id === scheme)?.sources ?? {};
  return [...new Set(Object.values(sources).map(({ title }) => title))];
}

/** Figures that go by the same words: the first that is a beginning of the key. */
const named = [
  "huurtoeslag.minimum-inkomensijkpunt",
  "kinderbijslag",
  "studietoeslag.bedrag",
  "ioaz",
  "lokaal",
] as const;

/** What figures are called; one without a name of its own by the article that gives it. */
function unsureOf(keys: readonly string[]): readonly Shown[] {
  const shown = keys.map((figure): Shown => {
    const name = named.find((start) => figure.startsWith(start));
    if (name) return text("unsure", name.replace(".", "-"));
    const law = parameters.find((parameter) => parameter.key === figure)?.legalBasis ?? figure;
    return { text: law, dir: "ltr", lang: "nl" };
  });
  return [...new Map(shown.map((figure) => ["key" in figure ? figure.key : figure.text, figure])).values()];
}
