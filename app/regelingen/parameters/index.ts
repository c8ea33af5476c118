import type { ParameterDefinition } from "../core/define-parameter.ts";
import alleenverdieners from "./alleenverdieners.json" with { type: "json" };
import aow from "./aow.json" with { type: "json" };
import huurtoeslag from "./huurtoeslag.json" with { type: "json" };
import ioaw from "./ioaw.json" with { type: "json" };
import kinderbijslag from "./kinderbijslag.json" with { type: "json" };
import kinderopvangtoeslag from "./kinderopvangtoeslag.json" with { type: "json" };
import kindgebondenBudget from "./kindgebonden-budget.json" with { type: "json" };
import kwijtschelding from "./kwijtschelding.json" with { type: "json" };
import { leeftijden } from "./leeftijden.ts";
import participatiewet from "./participatiewet.json" with { type: "json" };
import pwNormen from "./pw-normen.json" with { type: "json" };
import studietoeslag from "./studietoeslag.json" with { type: "json" };
import zorgtoeslag from "./zorgtoeslag.json" with { type: "json" };

/** Every figure of the law that the product uses. A conformance test reads each by its schema. */
export const parameters: readonly ParameterDefinition[] = [
  ...leeftijden,
  ...([
    pwNormen,
    participatiewet,
    aow,
    ioaw,
    zorgtoeslag,
    huurtoeslag,
    kindgebondenBudget,
    kinderopvangtoeslag,
    kinderbijslag,
    alleenverdieners,
    studietoeslag,
    kwijtschelding,
  ].flat() as unknown as ParameterDefinition[]),
];
