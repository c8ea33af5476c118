export { type Bounds, boundsOf, choosableTerm, readTerm } from "./core/choose-term.ts";
export { checkTerms, intakeTerms } from "./core/intake-terms.ts";
export {
  auditKeyTerm,
  choosable,
  goesBefore,
  type HouseTerm,
  houseTerms,
  type Term,
  tenantTerms,
} from "./core/retention-terms.ts";
