import { uitbetaalRekening } from "#app/facts/contract.ts";
import { not } from "#app/rules/contract.ts";
import type { SectionDefinition } from "../../core/define-form.ts";
import { krijgtBijstand } from "./middelen.ts";

/** Where the money goes. */
export const uitbetaling: SectionDefinition = {
  id: "uitbetaling",
  pages: [{ id: "uitbetaling", facts: [uitbetaalRekening] }],
};

/** The same for forms that ask about income: who gets bijstand is paid on the account that is known. */
export const uitbetalingZonderBijstand: SectionDefinition = {
  id: "uitbetaling",
  pages: [{ id: "uitbetaling", facts: [uitbetaalRekening], shownIf: not(krijgtBijstand) }],
};
