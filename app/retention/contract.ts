export { type Bounds, boundsOf, choosableTerm, readTerm } from "./core/choose-term.ts";
export {
  auditKeyTerm,
  checkTerms,
  choosable,
  goesBefore,
  type HouseTerm,
  houseTerms,
  intakeTerms,
  type Term,
  tenantTerms,
} from "./core/retention-terms.ts";
