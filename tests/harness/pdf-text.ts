/** What a tagged PDF says to whoever has it read aloud: the text of each paragraph, in the order of the file. */
export function textsOf(file: Buffer): string[] {
  const raw = file.toString("latin1");
  return [...raw.matchAll(/\/ActualText \(((?:\\[\s\S]|[^\\)])*)\)/g)].map(([, text = ""]) => decoded(unescaped(text)));
}

const meanings: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

function unescaped(text: string): string {
  return text.replace(/\\([\s\S])/g, (_, sign: string) => meanings[sign] ?? sign);
}

/** Latin as it stands; anything else as UTF-16 behind a mark. */
function decoded(text: string): string {
  if (!text.startsWith("\u00fe\u00ff")) return text;
  return Buffer.from(text.slice(2), "latin1").swap16().toString("utf16le");
}
