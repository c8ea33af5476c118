import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type FactDefinition, partsOfLife } from "#app/facts/contract.ts";
import { forms } from "#app/intake/contract.ts";

type Words = { readonly [key: string]: string | Words | undefined };

const words = JSON.parse(readFileSync(join(import.meta.dirname, "../../locales/nl/facts.json"), "utf8")) as Words;

const sensitivity: Readonly<Record<FactDefinition["sensitivity"], string>> = {
  ordinary: "gewoon",
  personal: "persoonsgegeven",
  sensitive: "gevoelig",
  special: "bijzonder (AVG artikel 9)",
};

function word(...path: string[]): string {
  const found = path.reduce<string | Words | undefined>(
    (at, part) => (typeof at === "object" ? at[part] : undefined),
    words,
  );
  return typeof found === "string" ? found : "";
}

function line(fact: FactDefinition): string {
  const cells = [
    word(fact.id, "staff"),
    `\`${fact.id}\``,
    sensitivity[fact.sensitivity],
    word("grounds", fact.ground),
    word(fact.id, "why"),
    fact.uses.join(", "),
    duty(fact),
  ];
  return `| ${cells.map((cell) => cell.replaceAll("|", "/")).join(" | ")} |`;
}

function duty(fact: FactDefinition): string {
  const pages = forms.flatMap((form) => form.sections.flatMap((section) => section.pages));
  if (pages.some((page) => page.requiredIf?.[fact.id])) return "soms";
  return fact.optional || fact.mayBeDeclined ? "nee" : "ja";
}

function asked(part: readonly FactDefinition[]): string {
  const ids = new Set(part.map((fact) => fact.id));
  const pages = forms.flatMap((form) =>
    form.sections.flatMap((section) =>
      section.pages
        .filter((page) => page.facts.some((fact) => ids.has(fact.id)))
        .map((page) => `${form.id}/${page.id}`),
    ),
  );
  return pages.length > 0 ? pages.join(", ") : "nog in geen formulier";
}

function section([part, facts]: (typeof partsOfLife)[number]): string {
  return [
    `## ${part}`,
    "",
    `Gevraagd op: ${asked(facts)}`,
    "",
    "| gegeven | id | soort | grondslag | waarom | gebruikt door | verplicht |",
    "|---|---|---|---|---|---|---|",
    ...facts.map(line),
  ].join("\n");
}

/** A table per part of life: each fact, why it is asked, on what ground, and who uses it. */
export function factsOfRegister(): readonly string[] {
  return partsOfLife.map(section);
}
