import { expect, test } from "vitest";
import { catalogue, type FactDefinition } from "#app/facts/contract.ts";

const facts: readonly FactDefinition[] = [...catalogue.values()].flatMap((fact) => [fact, ...(fact.of ?? [])]);
const ids = (which: (fact: FactDefinition) => boolean) =>
  [...new Set(facts.filter(which).map((fact) => fact.id))].toSorted();

/** The choice is made for every question, not by forgetting it: a new fact fails here until somebody put it in its row (C-14). */
test("every question has chosen its ways out: not knowing, not wanting to say, leaving it empty, or none", () => {
  expect({
    "weet ik niet": ids((fact) => Boolean(fact.mayBeUnknown && !fact.mayBeDeclined)),
    "wil ik niet zeggen": ids((fact) => Boolean(fact.mayBeDeclined && !fact.mayBeUnknown)),
    beide: ids((fact) => Boolean(fact.mayBeUnknown && fact.mayBeDeclined)),
    "niet verplicht": ids((fact) => Boolean(fact.optional && !fact.mayBeUnknown && !fact.mayBeDeclined)),
    moet: ids((fact) => !(fact.optional || fact.mayBeUnknown || fact.mayBeDeclined)),
  }).toMatchSnapshot();
});

test("whoever is asked about health or violence may keep it to themselves, but for whether it is safe to call", () => {
  const pressing = facts.filter(
    (fact) => fact.sensitivity === "special" && !(fact.optional || fact.mayBeDeclined || fact.mayBeUnknown),
  );
  expect(pressing.map((fact) => fact.id)).toEqual(["veiligOmTeBellen"]);
});
