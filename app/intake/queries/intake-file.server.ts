import { direction, htmlLang, isLanguage, type LanguageCode, translator } from "#app/i18n/contract.ts";
import { formatDay, formatMoment } from "#app/i18n/format.server.ts";
import { type CalendarDay, calendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { type PdfBlock, type PdfDocument, writePdf } from "#app/platform/pdf/write-pdf.server.ts";
import { worldOn } from "#app/regelingen/contract.ts";
import type { IntakeContent } from "../core/content.ts";
import type { FormDefinition } from "../core/define-form.ts";
import { type FileAnswer, fileAnswers } from "../core/file-answers.ts";
import { type FormView, formView } from "../core/form-view.ts";
import { holds } from "../core/journey.ts";
import { savedParts } from "../core/save-check.ts";
import { formById } from "../forms/index.ts";
import { declared } from "./check-page.server.ts";
import { wordingOf } from "./page-words.server.ts";

/** An intake as it goes on paper. */
export interface FiledIntake {
  readonly reference: string;
  readonly form: string;
  readonly receivedAt: Date;
  readonly melddatum: CalendarDay;
  readonly complete: boolean;
  readonly content: IntakeContent;
}

export interface FileSetting {
  readonly language: string;
  /** Who it was sent to: name and phone. */
  readonly sender: string;
  /** With a place to sign, for who has no DigiD. */
  readonly toSign: boolean;
}

interface Words {
  readonly lng: LanguageCode;
  readonly rtl: boolean;
  /** A text in the language of the file, with the Dutch under it. */
  readonly say: (kind: PdfBlock["kind"], key: string, values?: Values) => PdfBlock[];
  /** A text that is in two languages already. */
  readonly beside: (kind: PdfBlock["kind"], own: string, dutch: string) => PdfBlock[];
}
type Values = Readonly<Record<string, string | number>>;

/** Everything that was sent, as a tagged file in the language of its reader with the Dutch under it. Made for one visit and kept nowhere. */
export function intakeFile(intake: FiledIntake, setting: FileSetting): Promise<Buffer<ArrayBuffer>> {
  return writePdf(intakeDocument(intake, setting));
}

/** What stands in that file. */
export function intakeDocument(intake: FiledIntake, { language, sender, toSign }: FileSetting): PdfDocument {
  const words = wordsIn(isLanguage(language) ? language : "nl");
  const { t } = translator(words.lng);
  const title = titleOf(intake);
  return {
    title: `${t(title)}, ${intake.reference}`,
    lang: htmlLang(words.lng),
    rtl: words.rtl,
    foot: (page, pages) => `${isolated(intake.reference)} · ${t("intake:file.page", { page, pages })}`,
    blocks: [
      { kind: "small", text: sender, lang: "nl" },
      ...words.say("title", title),
      ...factsOf(intake, words),
      ...answersOf(intake, words),
      ...(toSign ? signing(intake, words) : []),
    ],
  };
}

function wordsIn(lng: LanguageCode): Words {
  const rtl = direction(lng) === "rtl";
  const beside: Words["beside"] = (kind, own, dutch) => [
    { kind, text: own, rtl },
    ...(lng === "nl" || plain(own) === plain(dutch) ? [] : [{ kind: "small" as const, text: dutch, lang: "nl" }]),
  ];
  const [own, dutch] = [translator(lng).t, translator("nl").t];
  return { lng, rtl, beside, say: (kind, key, values) => beside(kind, own(key, values), dutch(key, values)) };
}

function titleOf({ form, content }: FiledIntake): string {
  if (content.check) return "intake:file.check";
  return form === "melding" ? "intake:file.melding" : `intake:forms.${form}.name`;
}

/** What the receipt says too: number, moment, and the day that counts where it is an earlier one (Participatiewet art. 44). */
function factsOf({ reference, receivedAt, melddatum, complete }: FiledIntake, words: Words): PdfBlock[] {
  const { lng, say, beside } = words;
  const counts = (language: LanguageCode) =>
    translator(language).t("intake:aanvraag.receipt.counts", { day: formatDay(melddatum, language) });
  return [
    ...say("strong", "ui:receipt.reference"),
    { kind: "text", text: isolated(reference), rtl: words.rtl },
    ...say("strong", "intake:file.received"),
    ...beside("text", formatMoment(receivedAt, lng), formatMoment(receivedAt, "nl")),
    ...(melddatum !== dayInAmsterdam(receivedAt) ? beside("text", counts(lng), counts("nl")) : []),
    ...(complete ? [] : say("strong", "intake:file.open")),
  ];
}

/** Section by section, as the check-your-answers page shows them. */
function answersOf({ form, content }: FiledIntake, words: Words): PdfBlock[] {
  const parts = content.check ? savedParts : [formById(form)].filter((part) => part !== undefined);
  const world = worldOn(calendarDay(content.pinned.day));
  return parts.flatMap((part) => {
    const view = (language: string) => formView(part, content.answers, world, wordingOf(language));
    return sectionsOf(view(words.lng), view("nl"), words);
  });
}

function sectionsOf(own: FormView, dutch: FormView, words: Words): PdfBlock[] {
  const answersIn = (view: FormView, language: LanguageCode) => fileAnswers(view, translator(language).t);
  const inDutch = answersIn(dutch, "nl");
  return answersIn(own, words.lng).flatMap((section, at) => [
    ...words.beside("heading", section.title, inDutch[at]?.title ?? ""),
    ...section.rows.flatMap((row, index) => rowBlocks(row, inDutch[at]?.rows[index] ?? row, words)),
  ]);
}

function rowBlocks(row: FileAnswer, dutch: FileAnswer, words: Words): PdfBlock[] {
  return [
    ...words.beside("strong", row.question, dutch.question),
    ...row.lines.flatMap(({ text, typed, item }, at) => {
      const kind = item ? "item" : "text";
      // What somebody typed runs as they wrote it, and says itself in one language only.
      if (typed) return [{ kind, text, rtl: startsRightToLeft(text) } as const];
      return words.beside(kind, text, dutch.lines[at]?.text ?? text);
    }),
  ];
}

/** The declaration, and room for a date and a signature. */
function signing({ form, content }: FiledIntake, { say }: Words): PdfBlock[] {
  const definition = formById(form);
  const world = worldOn(calendarDay(content.pinned.day));
  const partner = definition?.partnerSigns && holds(definition.partnerSigns, content.answers, world);
  return [
    ...say("heading", "intake:file.sign"),
    ...declaration(definition, say),
    ...say("toFill", "intake:file.date"),
    ...say("toFill", "intake:file.signature"),
    ...(partner === "yes" ? say("toFill", "intake:file.partner") : []),
  ];
}

/** The same words that stand above the button for who sends it themselves. */
function declaration(form: FormDefinition | undefined, say: Words["say"]): PdfBlock[] {
  const { declaration: text, declares } = form ? declared(form) : {};
  if (!declares) return say("text", text?.key ?? "intake:engine.check.declaration");
  return [
    ...say("strong", declares.title.key),
    ...declares.items.flatMap(({ key }) => say("item", key)),
    ...declares.after.flatMap(({ key }) => say("text", key)),
  ];
}

const isolated = (text: string) => `\u2066${text}\u2069`;
const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, "");

/** Whether the first letter of a text is one of a script that runs from right to left. */
function startsRightToLeft(text: string): boolean {
  const letter = /\p{L}/u.exec(text)?.[0] ?? "";
  return /[\u0590-\u08ff\ufb1d-\ufefc]/.test(letter);
}
