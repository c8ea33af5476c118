import { expect, test } from "vitest";
import type { Answers } from "#app/rules/contract.ts";
import type { FormDefinition } from "../core/define-form.ts";
import type { Draft } from "../core/draft.ts";
import { financieleHulpvraag } from "../forms/financiele-hulpvraag.ts";
import { levensonderhoud } from "../forms/levensonderhoud.ts";
import { checkPageFor } from "./check-page.server.ts";

const now = new Date("2026-11-27T10:00:00Z");
const base = { passed: [], plansSeen: [], page: null, language: "ti", both: false, code: "AAAA" };
const page = (form: FormDefinition, answers: Answers) => {
  const draft: Draft = {
    ...{ tenant: "ability", id: "d", form: form.id, version: 1, intakeId: null, content: { ...base, answers } },
  };
  return checkPageFor(form, draft, "ti", now);
};

test("Jan, 62, whose business stopped, reads that IOAZ comes first, where to ask for it, and what he declares by sending", () => {
  const jan = {
    geboortedatum: "1964-02-01",
    werksituatie: "gestopt-als-zelfstandige",
    redenAanvraag: "bedrijf-gestopt",
  };
  const { prior, declares, declaration } = page(levensonderhoud, {
    ...jan,
    verblijf: "nederlander",
    woontMet: ["niemand"],
  });
  expect(prior).toEqual([
    {
      name: { key: "regelingen:schemes.ioaz.name" },
      summary: { key: "regelingen:schemes.ioaz.summary" },
      how: { key: "regelingen:apply.hier" },
      href: "/ti/ioaz",
    },
  ]);
  expect(declares?.items).toHaveLength(3);
  expect(declaration).toBeUndefined();
});

test("who asks for help with debts asks for no decision: nothing ranks before it, and nothing is declared", () => {
  const { prior, declares, declaration } = page(financieleHulpvraag, { geboortedatum: "1964-02-01" });
  expect([prior, declares]).toEqual([[], undefined]);
  expect(declaration?.key).toBe("intake:engine.check.declaration");
});
