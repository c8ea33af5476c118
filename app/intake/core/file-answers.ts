import type { AnswerView, FormView } from "./form-view.ts";

/** A line under a question, in words. */
export interface FileLine {
  readonly text: string;
  /** One of several. */
  readonly item: boolean;
  /** In the words of the resident, whatever their language. */
  readonly typed: boolean;
}

export interface FileAnswer {
  readonly question: string;
  readonly lines: readonly FileLine[];
}

export interface FileSection {
  readonly title: string;
  readonly rows: readonly FileAnswer[];
}

type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** A filled form as lines of words, for a file: what was answered, and no question that was passed over. */
export function fileAnswers(view: FormView, t: Translate): readonly FileSection[] {
  return view.sections
    .map((section) => ({
      title: t(section.title.key),
      rows: section.rows
        .filter(({ answered }) => answered)
        .map(({ label, fact, answer }) => ({ question: t(label.key, label.values), lines: linesOf(fact, answer, t) })),
    }))
    .filter(({ rows }) => rows.length > 0);
}

function linesOf(fact: string, answer: AnswerView, t: Translate): FileLine[] {
  switch (answer.kind) {
    case "list":
      return answer.items.flatMap((item) => linesOf(fact, item, t).map((line) => ({ ...line, item: true })));
    case "rows":
      return answer.rows.flatMap((row, at) => [
        { text: t(`facts:${fact}.row`, { number: at + 1 }), item: false, typed: false },
        ...row.map((cell) => ({
          text: `${asLabel(t(cell.label.key, cell.label.values))} ${wordsOf(cell.answer, t)}`,
          item: true,
          typed: false,
        })),
      ]);
    default:
      return [{ text: wordsOf(answer, t), item: false, typed: answer.kind === "literal" }];
  }
}

/** A question ends as one; anything else with a colon before its answer. */
function asLabel(label: string): string {
  return /[?؟፧]$/.test(label) ? label : `${label}:`;
}

/** One answer on one line. Marks of isolation keep a number or a name in its own direction within a line of another. */
function wordsOf(answer: AnswerView, t: Translate): string {
  switch (answer.kind) {
    case "text":
      return t(answer.text.key, answer.text.values);
    case "literal":
      return `\u2068${answer.text}\u2069`;
    case "code":
      return `\u2066${answer.text}\u2069`;
    case "moment":
      return answer.moment.text;
    case "list":
      return answer.items.map((item) => wordsOf(item, t)).join("; ");
    case "rows":
      return answer.rows.map((row) => row.map((cell) => wordsOf(cell.answer, t)).join(", ")).join("; ");
  }
}
