import bidiFactory from "bidi-js";

const bidi = bidiFactory();

/** The scripts that our languages are written in; what is in none of these is Latin. */
const scripts = {
  arabic: /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]/,
  ethiopic: /[\u1200-\u139f\u2d80-\u2ddf]/,
  cyrillic: /[\u0400-\u04ff]/,
} as const;
export type Script = keyof typeof scripts | "latin";
/** A piece of a line in one font and one direction, in the order in which it is seen; Arabic still as it is written, for the shaper. */
export interface Run {
  readonly script: Script;
  readonly text: string;
}

type Levels = ReturnType<typeof bidi.getEmbeddingLevels>;

/** Marks of isolation steer the direction and are never drawn. */
const unseen = /[\u2066-\u2069]/;

/**
 * A paragraph as lines of runs, each at most `width` wide.
 * @param measure the width of a run, in points.
 */
export function linesOf(
  paragraph: string,
  rtl: boolean,
  width: number,
  measure: (run: Run) => number,
): readonly (readonly Run[])[] {
  const text = paragraph.replace(/[ \n\t]+/g, " ").trim();
  const levels = bidi.getEmbeddingLevels(text, rtl ? "rtl" : "ltr");
  const widthOf = (from: number, to: number) =>
    runsOf(text, levels, from, to).reduce((sum, run) => sum + measure(run), 0);
  const space = measure({ script: "latin", text: " " });
  const lines: (readonly Run[])[] = [];
  let from = 0;
  let to = 0;
  let filled = 0;
  for (const end of wordEnds(text)) {
    const start = to > from ? to + 1 : to;
    const word = widthOf(start, end);
    if (to > from && filled + space + word > width) {
      lines.push(runsOf(text, levels, from, to));
      from = start;
      filled = word;
    } else filled += (to > from ? space : 0) + word;
    to = end;
  }
  return [...lines, runsOf(text, levels, from, to)];
}

/** Where a line may end: before each space that is not a no-break space, and at the end. */
function wordEnds(text: string): readonly number[] {
  const spaces = [...text].flatMap((sign, at) => (sign === " " ? [at] : []));
  return [...spaces, text.length];
}

function runsOf(text: string, levels: Levels, from: number, to: number): readonly Run[] {
  if (to <= from) return [];
  const mirrored = bidi.getMirroredCharactersMap(text, levels.levels, from, to - 1);
  const order = bidi.getReorderedIndices(text, levels, from, to - 1).slice(from, to);
  const runs: { script: Script; text: string }[] = [];
  for (const index of order) {
    const sign = mirrored.get(index) ?? text[index] ?? "";
    if (unseen.test(sign)) continue;
    const script = scriptOf(sign);
    const last = runs.at(-1);
    if (last?.script !== script) runs.push({ script, text: sign });
    else last.text = script === "arabic" ? sign + last.text : last.text + sign;
  }
  return runs;
}

function scriptOf(sign: string): Script {
  const found = (Object.keys(scripts) as (keyof typeof scripts)[]).find((script) => scripts[script].test(sign));
  return found ?? "latin";
}
