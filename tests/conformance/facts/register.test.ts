import { expect, test } from "vitest";
import { catalogue } from "#app/facts/contract.ts";
import { forms } from "#app/intake/contract.ts";
import { choosable, houseTerms } from "#app/retention/contract.ts";
import { processingRegister } from "#app/server/processing-register.ts";
import { sealedColumns } from "#app/server/sealed-columns.ts";
import { werkpleinen } from "#app/werkpleinen/contract.ts";

const register = processingRegister();
const rows = register.split("\n").filter((line) => line.startsWith("| "));

test("the register names who is responsible, and how to reach them", () => {
  for (const { name, email, phone, gemeenten } of werkpleinen)
    for (const said of [name, email, phone.number, ...gemeenten.map((one) => one.name)])
      expect(register).toContain(said);
});

test("it gives every form a purpose and a ground", () => {
  for (const { id } of forms) {
    const [, purpose = "", ground = ""] = rows.find((row) => row.startsWith(`| ${id} |`))?.split(" | ") ?? [];
    expect([purpose.length > 20, ground.includes("AVG")], id).toEqual([true, true]);
  }
});

test("it tells how long each kind of record is kept and why, what is sealed, and every fact", () => {
  for (const { source, kind } of [...choosable, ...houseTerms])
    expect(
      rows.some((row) => row.includes(source)),
      kind,
    ).toBe(true);
  for (const { table, column } of sealedColumns) expect(register).toContain(`\`${table}.${column}\``);
  for (const id of catalogue.keys())
    expect(
      rows.filter((row) => row.includes(`| \`${id}\` |`)),
      id,
    ).toHaveLength(1);
  expect(register).not.toMatch(/undefined|\| {2}\|/);
});
