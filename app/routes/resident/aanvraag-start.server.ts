import type { LanguageCode } from "#app/i18n/contract.ts";
import { formatDay } from "#app/i18n/format.server.ts";
import { checkForm, type FormDefinition, type formGroups } from "#app/intake/contract.ts";
import type { EarlierIntake } from "#app/intake/queries/known-from-intake.server.ts";
import type { CalendarDay } from "#app/kernel/day.ts";
import type { TextRef } from "#app/ui/forms/page-model.ts";
import type { CardModel, InformationBlock, InformationPageModel } from "#app/ui/pages/information-model.ts";
import type { ActionModel } from "#app/ui/parts/action-row.tsx";
import { blockOf } from "./blocks.server.ts";
import { hiddenKey } from "./keyed-form.server.ts";
import type { Offered } from "./offered-here.server.ts";
import { moment } from "./receipt-steps.server.ts";

/** What is known of this browser before it begins an aanvraag. */
export interface Beginning {
  readonly form: FormDefinition;
  readonly first: string;
  /** What this browser sent before: the melding, or another form of the same person. */
  readonly earlier: EarlierIntake | null;
  /** Of a form that uses an earlier aanvraag again: what it still waits for. */
  readonly missing?: "login" | "aanvraag" | null;
  /** A form that is open here: the same one goes on; another one is named first. */
  readonly open: { readonly slug: string; readonly goOn: string; readonly same: boolean } | null;
  /** Which gemeenten have the scheme, and whether that of this resident does. */
  readonly offered: Offered;
  /** In how many days nine of ten were decided lately; null where too few were. */
  readonly usualDays: number | null;
  readonly today: CalendarDay;
}

const text = (name: string, values?: TextRef["values"]): TextRef => ({ key: `intake:aanvraag.${name}`, values });

/** Before the first question of an aanvraag: what it is, how long it takes as a rule, and the way in that fits this browser. */
export function aanvraagStart(lng: LanguageCode, beginning: Beginning): InformationPageModel {
  const { form } = beginning;
  const way = wayIn(lng, beginning);
  return {
    heading: { key: `intake:forms.${form.id}.name` },
    lead: { key: `intake:forms.${form.id}.intro` },
    back: `/${lng}/aanvragen`,
    blocks: [
      ...way.blocks,
      ...notEverywhere(beginning),
      ...blockOf("intake", "aanvraag", howItGoes(form)),
      ...duration(beginning),
    ],
    form: { action: `/${lng}/${form.slug}`, hidden: [hiddenKey()] },
    actions: [
      ...way.actions,
      { text: { key: "intake:engine.start.resume" }, look: "quiet", href: `/${lng}/verder` },
      { text: { key: "intake:engine.start.paper" }, look: "link", href: `/${lng}/${form.slug}/papier` },
    ],
    readAloud: true,
  };
}

/** Which block tells how it goes: with a decision and papers, as a question without papers, or as a question with papers. */
function howItGoes({ kind, evidence = [] }: FormDefinition): number {
  if (kind !== "hulpvraag") return 1;
  return evidence.length === 0 ? 2 : 3;
}

interface Way {
  readonly blocks: readonly InformationBlock[];
  readonly actions: readonly ActionModel[];
}

/** The melddatum comes first: who asks for bijstand and has no melding yet is led there. */
function wayIn(lng: LanguageCode, beginning: Beginning): Way {
  const { form, first, earlier, open, today } = beginning;
  if (open) {
    const goOn: ActionModel = { text: { key: "intake:engine.start.goOn" }, href: `/${lng}/${open.slug}/${open.goOn}` };
    return { blocks: open.same ? [] : [{ kind: "notice", text: text("otherOpen") }], actions: [goOn] };
  }
  if (beginning.offered.notHere) return elsewhere(lng, beginning);
  if (form.follows && earlier?.kind !== "melding") {
    const actions: ActionModel[] = [
      { text: text("report"), href: `/${lng}/melden` },
      { text: text("reported"), look: "quiet", href: `/${lng}/ontvangst` },
    ];
    return { blocks: [{ kind: "notice", text: text("reportFirst") }], actions };
  }
  if (beginning.missing) return reuseLater(lng, form, beginning.missing);
  if (form.follows && earlier?.opensOn && earlier.opensOn > today) {
    const { opensOn } = earlier;
    const day = moment(lng, (language) => formatDay(opensOn, language));
    const notice: InformationBlock = { kind: "notice", text: { ...text("opensOn"), moments: { day } } };
    return { blocks: [notice], actions: [{ text: text("toReceipt"), href: `/${lng}/ontvangst/nu` }] };
  }
  const fresh = `/${lng}/${form.slug}/${first}`;
  const begin = text(form.reports ? "beginReport" : form.kind === "hulpvraag" ? "beginHulpvraag" : "begin");
  if (!earlier) return { blocks: [], actions: [{ text: begin, href: fresh }] };
  const known: ActionModel = { text: text("beginKnown"), name: "_begin", value: earlier.reference };
  const empty: ActionModel[] = form.follows ? [] : [{ text: text("beginEmpty"), look: "quiet", href: fresh }];
  return { blocks: [{ kind: "notice", text: text("weKnow") }], actions: [known, ...empty] };
}

/** Said before the first question, so that nobody fills in for nothing. Who moved goes on for the gemeente where they live now. */
function elsewhere(lng: LanguageCode, { form, first, offered }: Beginning): Way {
  const others: ActionModel = { text: text("others"), href: `/${lng}/aanvragen` };
  const moved: ActionModel = { text: text("moved"), look: "quiet", href: `/${lng}/${form.slug}/${first}` };
  const actions = offered.there.length > 0 ? [others, moved] : [others];
  return { blocks: [{ kind: "notice", text: text("nowhere"), tone: "warn" }], actions };
}

/** For who did not tell yet where they live. */
function notEverywhere({ offered: { notHere, notThere } }: Beginning): InformationBlock[] {
  if (notHere || notThere.length === 0) return [];
  return [{ kind: "notice", text: text("notIn", { gemeenten: notThere.map(({ name }) => name).join(", ") }) }];
}

/** An earlier aanvraag is shown after DigiD only; without one the whole form is asked. */
function reuseLater(lng: LanguageCode, { slug }: FormDefinition, missing: "login" | "aanvraag"): Way {
  const whole: ActionModel = { text: text("wholeForm"), look: "quiet", href: `/${lng}/levensonderhoud` };
  if (missing === "aanvraag")
    return { blocks: [{ kind: "notice", text: text("nothingEarlier") }], actions: [{ ...whole, look: "main" }] };
  const back = encodeURIComponent(`/${lng}/${slug}`);
  const login: ActionModel = { text: text("logIn"), href: `/${lng}/digid?terug=${back}` };
  return { blocks: [{ kind: "notice", text: text("loginFirst") }], actions: [login, whole] };
}

/** The usual time is told only when enough was decided to call it usual. */
function duration({ usualDays }: Beginning): InformationBlock[] {
  return usualDays === null ? [] : [{ kind: "notice", text: text("usual", { days: String(usualDays) }) }];
}

function cardOf(lng: LanguageCode, { id, slug }: FormDefinition): CardModel {
  return {
    title: { key: `intake:forms.${id}.name` },
    text: { key: `intake:forms.${id}.intro` },
    href: `/${lng}/${slug}`,
  };
}

/** Everything that may be asked for here, each with a line of what it is. */
export function aanvragenPage(lng: LanguageCode, groups: typeof formGroups): InformationPageModel {
  return {
    heading: text("title"),
    lead: text("lead"),
    back: `/${lng}/`,
    blocks: groups.flatMap(({ id, forms }): InformationBlock[] => [
      { kind: "heading", text: text(`groups.${id}`) },
      { kind: "cards", level: 3, cards: forms.map((form) => cardOf(lng, form)) },
    ]),
    actions: [{ text: text("check"), look: "quiet", href: `/${lng}/${checkForm.slug}` }],
    readAloud: true,
  };
}
