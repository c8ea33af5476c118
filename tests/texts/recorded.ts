/**
 * `npm run texts:recorded -- <lng> <file.opus> <key of the heading> [more keys]`: notes which texts a recording in `public/audio/<lng>/`
 * reads, as they stand now. Without a file: which recordings of that language are played, and which are stale.
 */
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { languages } from "#app/i18n/languages.ts";
import { localesFolder, readTexts } from "#app/i18n/locale-files.server.ts";
import { changedSince, hashOfText, readRecordings } from "#app/i18n/recordings.server.ts";

const [lng = "", file, ...keys] = process.argv.slice(2);
if (!(languages as readonly string[]).includes(lng)) stop(`Which language? One of ${languages.join(", ")}.`);
const texts = readTexts(lng);
const known = readRecordings(lng);

if (file === undefined) {
  for (const [heading, recording] of Object.entries(known)) {
    const changed = changedSince(texts, recording);
    console.log(`${changed.length > 0 ? "stale " : "played"}  ${heading}  ${recording.file}  ${changed.join(" ")}`);
  }
} else {
  const audio = join(localesFolder(), "../public/audio", lng, file);
  if (!file.endsWith(".opus") || !existsSync(audio))
    stop(`There is no public/audio/${lng}/${file}, or it is not .opus.`);
  const [heading] = keys;
  if (heading === undefined) stop("Which texts does it read? The heading of the page first.");
  const reads = Object.fromEntries(
    keys.map((key) => [key, hashOfText(texts, key) ?? stop(`There is no text ${key}.`)]),
  );
  const path = join(localesFolder(), lng, "_recordings.json");
  writeFileSync(path, `${JSON.stringify({ ...known, [heading]: { file, reads } }, null, 2)}\n`);
  console.log(`${lng}: ${file} reads ${keys.length} texts of ${heading}`);
}

function stop(why: string): never {
  console.error(why);
  process.exit(1);
}
