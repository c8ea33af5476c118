import { createInterface } from "node:readline";
import {
  compileScheme,
  factsOfSchemes,
  householdVerdicts,
  overlayOf,
  readHouseholdLine,
  schemes,
  worldFor,
  worldWith,
} from "#app/regelingen/contract.ts";
import "./unheard.ts";

/**
 * `npm run -s check < households.ndjson`: one household a line in, one line of verdicts out; `docs/check.md` tells the facts.
 * A line that cannot be read gives `{"id","error"}`; the rest is answered, and the exit code is 1.
 */
const compiled = schemes.map(compileScheme);
const asked = new Set(factsOfSchemes(schemes));
let wrong = 0;

for await (const text of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  if (text.trim() === "") continue;
  process.stdout.write(`${JSON.stringify(answerTo(text))}\n`);
}
process.exitCode = wrong > 0 ? 1 : 0;

function answerTo(text: string): object {
  try {
    const line = readHouseholdLine(text, asked);
    const overlay = overlayOf(line.gemeente);
    if (!overlay && Object.keys(line.overlay).length === 0) throw new Error(`no such gemeente: ${line.gemeente}`);
    const world = worldWith(worldFor(line.date, overlay), line.overlay);
    return householdVerdicts(compiled, line, world);
  } catch (error) {
    wrong += 1;
    return { id: idOf(text), error: error instanceof Error ? error.message : "not a household" };
  }
}

function idOf(text: string): unknown {
  try {
    return (JSON.parse(text) as { id?: unknown }).id ?? null;
  } catch {
    return null;
  }
}
