/** `npm run check:texts [-- --lng nl] [--gate "9 length"] [--all] [--date 2026-11-22]`: the text gates over `locales/`. Exit 1 when one stays shut. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { languages } from "#app/i18n/languages.ts";
import { readGlossary, readTexts } from "#app/i18n/locale-files.server.ts";
import { keysWrittenInCode } from "./code-keys.ts";
import { derivedKeys } from "./derived-keys.ts";
import type { Surroundings } from "./gates/gate.ts";
import { averageWords } from "./gates/plain-dutch.ts";
import { keysInCode } from "./gates/same-keys.ts";
import { type Finding, flat, runGates, type TextException, withExceptions } from "./run-gates.ts";

const { values: options } = parseArgs({
  options: { lng: { type: "string" }, gate: { type: "string" }, date: { type: "string" }, all: { type: "boolean" } },
});
const listed = <Content>(name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, `${name}.json`), "utf8")) as Content;

const texts = Object.fromEntries(languages.map((lng) => [lng, readTexts(lng)]));
const surroundings: Surroundings = {
  glossary: readGlossary(),
  names: listed("names"),
  variants: listed("glossary-variants"),
  longWords: listed("long-words"),
  difficultWords: listed("difficult-words"),
};
const today = options.date ?? new Date().toISOString().slice(0, 10);
const every = [...runGates(texts, surroundings), ...(await codeFindings())];
const findings = withExceptions(every, listed<readonly TextException[]>("exceptions"), today).filter(
  (finding) =>
    (!options.lng || finding.lng === options.lng || finding.lng === "*") &&
    (!options.gate || finding.gate === options.gate),
);
report(findings);
process.exitCode = findings.length > 0 ? 1 : 0;

/** Gate 1, between the Dutch and the code. */
async function codeFindings(): Promise<readonly Finding[]> {
  const dutch = new Set(flat(texts.nl ?? {}).keys());
  const written = keysWrittenInCode();
  try {
    const { catalogue } = await import("#app/facts/contract.ts");
    const { forms } = await import("#app/intake/contract.ts");
    const { schemes } = await import("#app/regelingen/contract.ts");
    const derived = derivedKeys(catalogue.values(), forms, schemes);
    const patterns = [...written.patterns, ...derived.allowed];
    const under = (start: string) => [...dutch].some((name) => name === start || name.startsWith(`${start}.`));
    const empty = [...derived.under].filter(([start]) => !under(start));
    const found = keysInCode(dutch, { literal: written.literal, patterns, derived: derived.exact });
    return [...found, ...empty.map(([start, where]) => [start, `${where} has no text`] as const)].map(keyFinding);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return [keyFinding(["facts and forms", `cannot be read, so their keys are unknown: ${why}`])];
  }
}

function keyFinding([key, what]: readonly [string, string]): Finding {
  return { gate: "1 keys", lng: "nl", key, what };
}

function report(list: readonly Finding[]): void {
  const groups = Map.groupBy(list, ({ lng, gate }) => `${lng}: gate ${gate}`);
  for (const [title, members] of groups) {
    console.log(`\n${title} (${members.length})`);
    for (const { key, what } of options.all ? members : members.slice(0, 25)) console.log(`  ${key}\n      ${what}`);
    if (!options.all && members.length > 25) console.log(`  … and ${members.length - 25} more; --all shows them`);
  }
  advise();
  const counted = languages.map((lng) => `${lng} ${flat(texts[lng] ?? {}).size}`).join(", ");
  console.log(`\ntexts: ${counted}; ${list.length === 0 ? "every gate is open" : `${list.length} findings`}`);
}

/** Never a reason to fail (C-26): pages whose sentences are long on the whole. */
function advise(): void {
  for (const [page, tree] of Object.entries(texts.nl?.pages ?? {})) {
    if (typeof tree === "string") continue;
    const average = averageWords([...flat({ pages: tree }).values()].flatMap((forms) => Object.values(forms)));
    if (average > 10)
      console.log(`advice: sentences of pages:${page} have ${average.toFixed(1)} words on average; 10 reads easier`);
  }
}
