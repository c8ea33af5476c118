import type { VisitorName } from "../visitor-names.ts";
import type { ActionRow } from "./action-row.ts";
import type { Pressed } from "./press.ts";

/** Role × action × what it is done to, as a table to read or to keep: who reached the command, and how all others were answered. */
export function actionTable(cells: readonly Pressed[], names: readonly VisitorName[]): string {
  const byRow = Map.groupBy(cells, ({ row }) => row);
  const line = (parts: readonly string[]) => `| ${parts.join(" | ")} |`;
  const head = [
    line(["address", "action", "on", ...names]),
    line(["address", "action", "on", ...names].map(() => "---")),
  ];
  const lines = [...byRow].map(([row, of]) => {
    const outcomes = names.map((name) => {
      const cell = of.find(({ visitor }) => visitor.name === name);
      return cell ? `${cell.problems.length > 0 ? "!" : ""}${cell.outcome}` : "";
    });
    return line([row.route, row.button || "(send)", row.on, ...outcomes]);
  });
  return [...head, ...lines].join("\n");
}

/** What is not as it should be, each as a line. */
export function wrongPresses(cells: readonly Pressed[]): string[] {
  return cells.flatMap(({ row, visitor, problems }) =>
    problems.map((problem) => `${visitor.name}: ${named(row)} ${problem}`),
  );
}

const named = ({ route, button, on }: ActionRow) => `${route} [${button || "send"}] on ${on}`;
