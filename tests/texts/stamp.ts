/**
 * `npm run texts:stamp -- <lng> --status machine|draft|reviewed [--key ui:buttons.next] [--reviewer "Name"] [--date 2026-11-22] [--stale]`
 * Records from which Dutch the translations came. Only texts without a stamp are stamped; `--stale` also those that were translated
 * anew after the Dutch changed; `--key` one text (or all that start with it), whatever its state.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { languages } from "#app/i18n/languages.ts";
import { localesFolder, readTexts } from "#app/i18n/locale-files.server.ts";
import { readStatus, stamp, type TranslationStatus } from "#app/i18n/text-status.server.ts";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    status: { type: "string", default: "machine" },
    key: { type: "string" },
    reviewer: { type: "string" },
    date: { type: "string" },
    stale: { type: "boolean", default: false },
  },
});
const lng = positionals[0];
const statuses: readonly string[] = ["machine", "draft", "reviewed"];
const problem = whatIsWrong();
if (problem || !lng) {
  console.error(problem);
  process.exit(1);
}

const stamped = stamp(lng, readTexts("nl"), readTexts(lng), readStatus(lng), {
  status: options.status as TranslationStatus,
  key: options.key,
  reviewer: options.reviewer,
  date: options.date ?? (options.status === "reviewed" ? new Date().toISOString().slice(0, 10) : undefined),
  stale: options.stale,
});
const lines = Object.entries(stamped.file).map(([key, entry]) => `  ${JSON.stringify(key)}: ${JSON.stringify(entry)}`);
writeFileSync(join(localesFolder(), lng, "_status.json"), `{\n${lines.join(",\n")}\n}\n`);
console.log(`${lng}: ${stamped.changed} stamped as ${options.status}, ${lines.length} in all`);

function whatIsWrong(): string | undefined {
  if (!lng || lng === "nl" || !(languages as readonly string[]).includes(lng)) {
    return `Which language? One of ${languages.filter((code) => code !== "nl").join(", ")}.`;
  }
  if (!statuses.includes(options.status)) return `The status is one of ${statuses.join(", ")}.`;
  return options.status === "reviewed" && !options.reviewer
    ? "Who reviewed it? --reviewer names the person."
    : undefined;
}
