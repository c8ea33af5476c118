import { calendarDay } from "#app/kernel/day.ts";
import { checkScheme, compileScheme, overlayOf, schemes, traceOf, worldFor } from "#app/regelingen/contract.ts";
import type { Range } from "#app/rules/contract.ts";
import type { CheckSheet } from "./check-sheets.ts";

const compiled = schemes.map(compileScheme);
const day = calendarDay("2026-07-01");
const words = { yes: "waarschijnlijk wel", open: "misschien", no: "niet" } as const;
const periods = { month: "maand", year: "jaar", quarter: "kwartaal", once: "eenmalig" } as const;

/** What every scheme says of one persona on 1 July 2026, as a table that people read: verdict, amount, and what decides it. */
export function verdictTable({ key, gemeente, answers }: CheckSheet): string {
  const world = worldFor(day, overlayOf(gemeente));
  const rows = compiled.map((one) => {
    const { scheme, verdict, amountCents, per, openBecause } = checkScheme(one, answers, world);
    const { conditions } = traceOf(one, answers, world);
    const deciding = verdict === "no" ? "notMet" : "open";
    const names = conditions.filter(({ outcome }) => outcome === deciding).map(({ name }) => name);
    const why = [...names, ...openBecause].join(", ");
    const amount = amountCents && per ? `${euros(amountCents)} per ${periods[per]}` : "";
    return `| ${scheme} | ${words[verdict]} | ${amount} | ${why || (verdict === "no" ? "ended" : "")} |`;
  });
  return [
    `## ${key}, ${gemeente}`,
    "",
    "| regeling | oordeel | bedrag | doorslag |",
    "|---|---|---|---|",
    ...rows,
  ].join("\n");
}

function euros({ from, to }: Range): string {
  const euro = (cents: number | null) => (cents === null ? "?" : (cents / 100).toFixed(2));
  return from === to ? euro(from) : `${euro(from)} tot ${euro(to)}`;
}
