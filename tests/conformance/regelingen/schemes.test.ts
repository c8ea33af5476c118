import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { catalogue } from "#app/facts/contract.ts";
import { translator } from "#app/i18n/contract.ts";
import { howToApply } from "#app/intake/contract.ts";
import { isCalendarDay } from "#app/kernel/day.ts";
import { conditionOf, factsOfSchemes, overlayOf, parameters, schemes } from "#app/regelingen/contract.ts";
import { localFigures } from "#app/regelingen/core/define-overlay.ts";
import { units } from "#app/regelingen/core/define-parameter.ts";
import { figuresIn, hashOf } from "#app/rules/contract.ts";
import { werkpleinen } from "#app/werkpleinen/contract.ts";

const root = resolve(import.meta.dirname, "../../..");
const day = z.string().refine(isCalendarDay);

const parameterSchema = z.strictObject({
  key: z.string().regex(/^[a-z0-9_.-]+$/),
  unit: z.enum(units),
  legalBasis: z.string().min(3),
  periods: z
    .array(
      z.strictObject({
        value: z.int(),
        validFrom: day,
        validTo: day.optional(),
        expectedUntil: day,
        confidence: z.enum(["primary", "secondary", "uncertain"]),
        source: z.string().min(5),
      }),
    )
    .min(1),
});

describe("every figure", () => {
  test.each(parameters.map((parameter) => [parameter.key, parameter] as const))(
    "%s has unit, law, source and periods that do not overlap",
    (_, parameter) => {
      parameterSchema.parse(parameter);
      const periods = [...parameter.periods].sort((a, b) => a.validFrom.localeCompare(b.validFrom));
      periods.forEach((period, at) => {
        expect(period.validTo === undefined || period.validFrom <= period.validTo).toBe(true);
        expect(period.expectedUntil >= period.validFrom).toBe(true);
        const next = periods[at + 1];
        if (next) expect(period.validTo !== undefined && period.validTo < next.validFrom).toBe(true);
      });
    },
  );

  test("stands once", () => {
    const keys = parameters.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

/** Figures that the law has and we do not know: whoever needs one is told to ask. */
const unknownOnPurpose = new Set(["ioaz.vermogensgrens", "kot.percentage-bij-hoger-inkomen"]);

describe("every scheme", () => {
  test.each(schemes.map((scheme) => [scheme.id, scheme] as const))("%s keeps to the plan", (id, scheme) => {
    expect(existsSync(resolve(root, `app/regelingen/schemes/${id}.ts`))).toBe(true);
    const condition = conditionOf(scheme);
    expect(hashOf(JSON.parse(JSON.stringify(condition)))).toBe(hashOf(condition));
    const known = new Set(parameters.map(({ key }) => key));
    const local = new Set(
      Object.keys(
        localFigures(overlayOf("roosendaal") ?? { gemeente: "", version: "", choices: [] }, "2026-07-01" as never),
      ),
    );
    const needed = [...figuresIn(condition), ...(scheme.amount ? figuresIn(scheme.amount.cents) : [])];
    for (const key of needed)
      expect([key, known.has(key) || local.has(key) || unknownOnPurpose.has(key)]).toEqual([key, true]);
    for (const other of scheme.after ?? []) expect(schemes.map((one) => one.id)).toContain(other);
    for (const source of Object.values(scheme.sources)) expect(isCalendarDay(source.readOn)).toBe(true);
  });

  test("asks only facts of the catalogue", () => {
    for (const fact of factsOfSchemes(schemes)) expect([fact, catalogue.has(fact)]).toEqual([fact, true]);
  });

  test("finds its choices in every gemeente of every Werkplein, marked as examples, and one gemeente lacks a scheme", () => {
    const overlays = werkpleinen.flatMap(({ gemeenten }) => gemeenten.map(({ id }) => [id, overlayOf(id)] as const));
    for (const [id, overlay] of overlays) expect([id, overlay?.choices.every(({ demo }) => demo)]).toEqual([id, true]);
    expect(overlays.some(([, overlay]) => overlay?.choices.some(({ offered }) => !offered))).toBe(true);
  });
});

test("every scheme, condition, judgement and paper has its Dutch", () => {
  const texts = JSON.parse(readFileSync(resolve(root, "locales/nl/regelingen.json"), "utf8"));
  for (const scheme of schemes) {
    expect(texts.schemes[scheme.id]).toMatchObject({ name: expect.any(String), summary: expect.any(String) });
    for (const name of Object.keys(scheme.conditions))
      expect([name, texts.conditions[name]]).toMatchObject([
        name,
        { met: expect.any(String), notMet: expect.any(String), open: expect.any(String) },
      ]);
    for (const name of Object.keys(scheme.judgements ?? {})) expect(texts.judgements[name]).toEqual(expect.any(String));
    for (const paper of scheme.evidence) expect(texts.evidence[paper]).toEqual(expect.any(String));
    expect(texts.deciders[scheme.decidedBy]).toEqual(expect.any(String));
    expect(translator("nl").has(howToApply(scheme.apply).key)).toBe(true);
  }
});
