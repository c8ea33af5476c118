import { direction, htmlLang, type LanguageCode, translator } from "#app/i18n/contract.ts";
import type { PdfBlock, PdfDocument } from "#app/regelingen/queries/outcome-file.server.ts";
import type { TextRef } from "#app/ui/forms/page-model.ts";
import type { OutcomePageModel } from "#app/ui/pages/outcome-model.ts";
import type { SchemeModel } from "#app/ui/parts/scheme-model.ts";
import type { Shown } from "#app/ui/parts/text.tsx";
import type { Werkplein } from "#app/werkpleinen/contract.ts";

type Kind = PdfBlock["kind"];
/** Texts of the page as one paragraph: with the Dutch under it where no native reader approved a critical one of them. */
type Say = (kind: Kind, ...texts: readonly (TextRef | undefined)[]) => readonly PdfBlock[];

/** The outcome on paper: everything of the page that is no button, with nothing folded away. */
export function outcomePdf(
  page: OutcomePageModel,
  lng: LanguageCode,
  werkplein: Werkplein,
  both: boolean,
): PdfDocument {
  const say = sayIn(lng, both);
  const part = (name: "likely" | "perhaps" | "not", schemes: readonly SchemeModel[]) =>
    schemes.length === 0
      ? []
      : [
          ...say("heading", { key: `regelingen:outcome.${name}`, values: { number: schemes.length } }),
          ...schemes.flatMap((scheme) => schemeBlocks(scheme, say)),
        ];
  return {
    title: translator(lng).t(page.heading.key),
    lang: htmlLang(lng),
    blocks: [
      { kind: "small", text: `${werkplein.name}, ${werkplein.phone.number}`, lang: "nl" },
      ...say("title", page.heading),
      ...say("strong", page.sum),
      ...say("text", page.sumMeans),
      ...listed("regelingen:outcome.overlapping", page.overlapping, say),
      ...say("strong", page.indication),
      ...say("text", page.demoNote),
      ...part("likely", page.likely),
      ...part("perhaps", page.perhaps),
      ...part("not", page.not),
    ],
  };
}

function sayIn(lng: LanguageCode, both: boolean): Say {
  const { t, isCritical, isReviewed } = translator(lng);
  const dutch = translator("nl").t;
  return (kind, ...given) => {
    const texts = given.filter((text) => text !== undefined);
    const all = (translate: typeof t) => texts.map(({ key, values }) => translate(key, values)).join(" ");
    if (texts.length === 0) return [];
    const own = { kind, text: all(t), rtl: direction(lng) === "rtl" };
    const unchecked = texts.some(({ key, critical }) => (critical === true || isCritical(key)) && !isReviewed(key));
    if (lng === "nl" || !(both || unchecked)) return [own];
    return [own, { kind: "small", text: all(dutch), lang: "nl" }];
  };
}

function schemeBlocks(scheme: SchemeModel, say: Say): readonly PdfBlock[] {
  const { reasons, judgements, verdict } = scheme;
  const why = [
    ...reasons.flatMap(({ text, figures }) => say("item", text, figures)),
    ...judgements.flatMap((text) => say("item", text)),
    ...say("text", scheme.change),
  ];
  if (verdict === "no") return [...say("subheading", scheme.name), ...why];
  return [
    ...say("subheading", scheme.name),
    ...say("strong", scheme.amount),
    ...(scheme.demo ? say("text", { key: "regelingen:outcome.demo" }) : []),
    ...say("text", scheme.summary),
    ...listed(
      "regelingen:outcome.dependsOn",
      scheme.waitsFor.map(({ text }) => text),
      say,
    ),
    ...listed("regelingen:outcome.askIt", scheme.unsure, say),
    ...why,
    ...listed("regelingen:outcome.after", scheme.after, say),
    ...say("strong", { key: "regelingen:outcome.howTo" }),
    ...say("text", scheme.apply, scheme.decides),
    ...listed("regelingen:outcome.bring", scheme.evidence, say),
    ...say("strong", { key: "regelingen:outcome.ground" }),
    { kind: "small", text: `${scheme.ground.join("; ")}.`, lang: "nl" },
  ];
}

function listed(title: string, items: readonly Shown[], say: Say): readonly PdfBlock[] {
  if (items.length === 0) return [];
  const shown = items.flatMap((item): readonly PdfBlock[] =>
    "key" in item ? say("item", item) : [{ kind: "item", text: item.text, lang: item.lang }],
  );
  return [...say("strong", { key: title }), ...shown];
}
