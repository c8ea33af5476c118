import { catalogue, type FactDefinition } from "#app/facts/contract.ts";
import { factsOfSchemes } from "./check-line.ts";
import { receivers } from "./define-overlay.ts";
import type { SchemeDefinition } from "./define-scheme.ts";

/** `docs/check.md`: how to ask the check from a command line, and every fact that it reads. Drawn from the catalogue and the schemes. */
export function checkManual(
  schemes: readonly SchemeDefinition[],
  labelOf: (fact: string) => string,
  nameOf: (scheme: string) => string,
): string {
  const facts = factsOfSchemes(schemes).flatMap((id) => catalogue.get(id) ?? []);
  return [
    intro,
    "## Facts\n",
    "| fact | type | unit | values | meaning |",
    "|---|---|---|---|---|",
    ...facts.flatMap((fact) => [
      row(fact, labelOf),
      ...(fact.of ?? []).map((part) => row(part, labelOf, `${fact.id}.`)),
    ]),
    "\n## Schemes\n",
    "| scheme | name | who decides | amount per | sources |",
    "|---|---|---|---|---|",
    ...schemes.map((scheme) => schemeRow(scheme, nameOf)),
    "",
  ].join("\n");
}

function row(fact: FactDefinition, labelOf: (fact: string) => string, prefix = ""): string {
  const type = { yesNo: "true or false", choice: "one of", choices: "list of", money: "whole number" }[
    fact.type as string
  ];
  const cells = [
    `\`${prefix}${fact.id}\``,
    type ?? fact.type,
    fact.unit ?? "",
    (fact.options ?? []).map((option) => `\`${option}\``).join(" "),
    labelOf(fact.id),
  ];
  return `| ${cells.join(" | ")} |`;
}

function schemeRow(scheme: SchemeDefinition, nameOf: (scheme: string) => string): string {
  const sources = Object.values(scheme.sources).map(({ title }) => title);
  return `| ${[`\`${scheme.id}\``, nameOf(scheme.id), scheme.decidedBy, scheme.amount?.per ?? "", sources.join("; ")].join(" | ")} |`;
}

const intro = `# The check, from a command line

\`\`\`sh
npm run -s check < households.ndjson
\`\`\`

One household a line in, one line out, in the same order. Nothing is stored and no database is needed.

\`\`\`json
{"id": "a", "date": "2026-07-01", "gemeente": "roosendaal", "facts": {"geboortedatum": "1990-01-01", "woontMet": ["niemand"], "nettoInkomen": 90000}}
\`\`\`

- \`date\` chooses the figures that hold on that day; \`gemeente\` chooses the local limits. Those of our gemeenten are **examples** until they enter their own.
- \`overlay\` tries other local choices: \`{"kindpakket": {"offered": true, "percentage": 120, "withVakantietoeslag": true, "withKostendelers": false,
  "withVermogenstoets": true, "referenceMonths": 36, "amounts": {"kind": 30000}}}\`. Amounts go to ${receivers.join(", ")}.
- A fact that is left out is open. A rough answer is \`{"from": 100000, "to": 150000}\` (both included, \`null\` is unbounded); "weet ik niet" is \`{"unknown": true}\`.
- Groups are \`{"rows": [{…}], "complete": true}\`; with \`complete\` false, more rows may come.
- Money is in whole eurocents.

The answer has for each scheme \`verdict\` (\`yes\` is an indication: all conditions hold; \`no\`; \`open\`), \`settled\` (no further answer changes it),
\`openBecause\` (\`facts\`, \`uncertainFigure\`), \`judgements\` (what a person still decides), \`amountCents\` (one number, or \`[lowest, highest]\` where \`null\` is
unbounded) with \`period\`, and \`trace\`: each condition met, notMet or open, with its article and what was compared. \`norms\` has the bijstandsnorm, whether
it is a kostendelersnorm, and the limit of each local scheme.

A line that cannot be read gives \`{"id", "error"}\`; the rest is answered, and the exit code is 1. Made by \`npm run check:docs\`.
`;
