import { expect, test } from "vitest";
import { readTeam } from "./read-team.ts";

const known = { gemeenten: ["zundert", "rucphen"], colleagues: ["sanne", "rik"] };

test("a team has a name, gemeenten and members; without members it is being made", () => {
  expect(readTeam({ name: " Zuid ", gemeenten: ["zundert"], members: ["rik", "rik"] }, known).value).toEqual({
    name: "Zuid",
    gemeenten: ["zundert"],
    members: ["rik"],
  });
  expect(readTeam({ name: "Zuid", gemeenten: [], members: [] }, known).wrong).toEqual([]);
});

test("a team of every gemeente is one of the whole Werkplein", () => {
  expect(readTeam({ name: "Alles", gemeenten: ["rucphen", "zundert"], members: [] }, known).value?.gemeenten).toEqual(
    [],
  );
});

test("a team without a name, of others' gemeenten or with somebody who left is told field by field", () => {
  const { wrong } = readTeam({ name: " ", gemeenten: ["emmen"], members: ["weg"] }, known);
  expect(wrong.map(({ field, code }) => `${field} ${code}`)).toEqual([
    "teamnaam empty",
    "gemeenten unknown",
    "leden unknown",
  ]);
});
