import { key, languages, translator } from "#app/i18n/contract.ts";
import { formatLanguage, formatMonth, formatNumber } from "#app/i18n/format.server.ts";
import { allPages, checkForm, forms, headingOf, inOrder, saveForm, toldInFives } from "#app/intake/contract.ts";
import { type StepCount, stepCounts } from "#app/intake/queries/step-counts.server.ts";
import { addDays, type CalendarDay } from "#app/kernel/day.ts";
import { periodWith } from "#app/reporting/contract.ts";

interface Choice {
  readonly value: string;
  readonly text: string;
}

export interface StepsModel {
  readonly chosen: { readonly month: string; readonly language: string; readonly helped: string };
  readonly months: readonly Choice[];
  readonly languages: readonly Choice[];
  readonly helped: readonly Choice[];
  readonly forms: readonly {
    readonly id: string;
    readonly name: string;
    readonly rows: readonly { readonly id: string; readonly cells: readonly string[] }[];
  }[];
}

const { t, has } = translator("nl");
const monthsBack = 12;
const helpedBy: { readonly [value: string]: boolean } = { ja: true, nee: false };

/** How far residents come in each form, for a month, a language and with or without help; null for a month that is not offered. */
export async function stepsModel(
  tenant: string,
  search: URLSearchParams,
  today: CalendarDay,
): Promise<StepsModel | null> {
  const months = lastMonths(today);
  const month = months.find(({ id }) => id === (search.get("maand") || months[0]?.id));
  if (!month) return null;
  const language = languages.find((one) => one === search.get("taal")) ?? null;
  const help = search.get("hulp") ?? "";
  const { from, to } = month;
  const counts = await stepCounts({ tenant, from, to, language, helped: helpedBy[help] ?? null });
  const all = { value: "", text: t("reporting:steps.all") };
  return {
    chosen: { month: month.id, language: language ?? "", helped: help in helpedBy ? help : "" },
    months: months.map((one) => ({ value: one.id, text: formatMonth(one.from) })),
    languages: [all, ...languages.map((one) => ({ value: one, text: formatLanguage(one) }))],
    helped: [all, ...Object.keys(helpedBy).map((value) => ({ value, text: t(`reporting:steps.help.${value}`) }))],
    forms: formsOf(counts),
  };
}

function lastMonths(today: CalendarDay) {
  const months = [periodWith(today, "month")];
  for (let at = 1; at < monthsBack; at++) months.push(periodWith(addDays(months.at(-1)?.from ?? today, -1), "month"));
  return months;
}

function formsOf(counts: readonly StepCount[]): StepsModel["forms"] {
  return [...new Set(counts.map(({ form }) => form))].map((id) => {
    const form = [...forms, checkForm, saveForm].find((one) => one.id === id);
    const pages = form ? allPages(form) : [];
    const own = counts.filter((count) => count.form === id);
    return {
      ...{ id, name: nameOf(id) },
      rows: inOrder(
        own,
        pages.map((page) => page.id),
      ).map(({ step, shown, answered, refused }) => {
        const page = pages.find((one) => one.id === step);
        const name = page
          ? t(headingOf(page).key)
          : known(key("reporting", "steps", "pages", step.split("/")[0] ?? ""), step);
        return { id: step, cells: [name, ...[shown, answered, refused].map(figure)] };
      }),
    };
  });
}

function nameOf(form: string): string {
  return known(key("intake", "forms", form, "name"), known(key("reporting", "steps", "forms", form), form));
}

function known(text: string, otherwise: string): string {
  return has(text) ? t(text) : otherwise;
}

function figure(count: number): string {
  const told = toldInFives(count);
  return told === null ? t("reporting:steps.few") : formatNumber(told);
}
