import type { Werkplein } from "./define-werkplein.ts";

/** The papers whose text says how far back they go, and the text of who asks six weeks. */
const sixWeeks: Readonly<Record<string, string>> = {
  bankafschriften: "bankafschriften-6-weken",
  bankStatements: "bankStatementsSixWeeks",
};

/** The last part of the key of the text that names a paper at this Werkplein. */
export function paperText({ bankStatements }: Pick<Werkplein, "bankStatements">, paper: string): string {
  return (bankStatements === "sixWeeks" && Object.hasOwn(sixWeeks, paper) && sixWeeks[paper]) || paper;
}
