import type { FactDefinition } from "#app/facts/contract.ts";
import { type FormDefinition, howToApply } from "#app/intake/contract.ts";
import type { SchemeDefinition } from "#app/regelingen/contract.ts";

export interface DerivedKeys {
  /** Must exist. */
  readonly exact: ReadonlyMap<string, string>;
  /** Something must exist at or under it. */
  readonly under: ReadonlyMap<string, string>;
  /** May exist. */
  readonly allowed: readonly RegExp[];
}

/** The texts that facts and forms call for by their ids; nobody writes these keys in code. */
export function derivedKeys(
  facts: Iterable<FactDefinition>,
  forms: readonly FormDefinition[],
  schemes: readonly SchemeDefinition[],
): DerivedKeys {
  const exact = new Map<string, string>();
  const under = new Map<string, string>();
  const allowed: RegExp[] = [];
  for (const fact of facts) takeFact(fact, exact, under, allowed);
  for (const form of forms) takeForm(form, exact, under, allowed);
  for (const scheme of schemes) takeScheme(scheme, exact);
  return { exact, under, allowed };
}

/** What `readAnswer` may find wrong, by type of fact (app/facts/core). */
const wrongWays: Readonly<Record<FactDefinition["type"], readonly string[]>> = {
  yesNo: ["required", "notOffered"],
  choice: ["required", "notOffered"],
  choices: ["required", "notOffered", "alone"],
  money: ["required", "notOffered", "exactMissing", "notAnAmount", "tooLow", "tooHigh"],
  number: ["required", "notOffered", "exactMissing", "notAnAmount", "tooLow", "tooHigh"],
  day: ["required", "incomplete", "notADay", "yearInFull", "ahead", "longAgo"],
  shortText: ["required", "tooLong"],
  longText: ["required", "tooLong"],
  name: ["required", "tooLong", "notAName"],
  email: ["required", "tooLong", "notAnEmail"],
  phone: ["required", "notAPhone"],
  bsn: ["required", "notNineDigits", "notABsn"],
  iban: ["required", "notAnIban", "notThisIban"],
  postcode: ["required", "notAPostcode"],
  houseNumber: ["required", "notAHouseNumber"],
  group: ["required"],
};

type Keys = Map<string, string>;

function takeFact(fact: FactDefinition, exact: Keys, under: Keys, allowed: RegExp[]): void {
  const where = `the fact ${fact.id}`;
  under.set(`facts:${fact.id}`, where);
  exact.set(`facts:${fact.id}.staff`, where);
  exact.set(`facts:grounds.${fact.ground}`, where);
  for (const code of wrongWays[fact.type]) {
    exact.set(`errors:${fact.type}.${code}`, where);
    exact.set(`queue:wrong.${code}`, where);
  }
  allowed.push(new RegExp(`^errors:${fact.type}\\.`));
  for (const option of fact.options ?? []) exact.set(`facts:${fact.id}.options.${option}`, where);
  allowed.push(new RegExp(`^facts:${fact.id}\\.`));
  for (const part of fact.of ?? []) {
    exact.set(`facts:${part.id}.label`, where);
    takeFact(part, exact, under, allowed);
  }
}

function takeScheme(scheme: SchemeDefinition, exact: Keys): void {
  const where = `the scheme ${scheme.id}`;
  const keys = [
    ...["name", "summary"].map((part) => `schemes.${scheme.id}.${part}`),
    ...Object.keys(scheme.conditions).flatMap((name) =>
      ["met", "notMet", "open"].map((outcome) => `conditions.${name}.${outcome}`),
    ),
    ...Object.keys(scheme.judgements ?? {}).map((name) => `judgements.${name}`),
    ...scheme.evidence.map((paper) => `evidence.${paper}`),
    `deciders.${scheme.decidedBy}`,
  ];
  exact.set(howToApply(scheme.apply).key, where);
  for (const key of keys) exact.set(`regelingen:${key}`, where);
}

function takeForm(form: FormDefinition, exact: Keys, under: Keys, allowed: RegExp[]): void {
  const where = `the form ${form.id}`;
  for (const section of form.sections) {
    under.set(`intake:sections.${section.id}`, where);
    allowed.push(new RegExp(`^intake:sections\\.${section.id}(?:\\.|$)`));
    for (const page of section.pages) {
      allowed.push(new RegExp(`^intake:pages\\.${page.id}\\.`));
      const several = page.facts.length > 1;
      for (const fact of page.facts) {
        exact.set(`facts:${fact.id}.${several ? "label" : "question"}`, `${where}, page ${page.id}`);
        exact.set(`facts:${fact.id}.why`, `${where}, page ${page.id}`);
      }
    }
  }
  if (form.kind === "aanvraag" || form.kind === "hulpvraag") {
    for (const part of ["name", "intro"]) exact.set(`intake:forms.${form.id}.${part}`, where);
  }
  for (const { id } of form.contradictions ?? []) exact.set(`intake:contradictions.${id}`, where);
  for (const route of form.routes) {
    under.set(`intake:routes.${route.id}`, where);
    allowed.push(new RegExp(`^intake:routes\\.${route.id}(?:\\.|$)`));
  }
}
