import { catalogue } from "#app/facts/contract.ts";
import { type Consents, consentsOf } from "#app/intake/contract.ts";

/** Which answers change what a resident agrees to when a check is saved. */
export function consentReads(): [string, ReadonlySet<string>][] {
  const changes = (consent: keyof Consents) =>
    [...catalogue.keys()].filter((fact) => consentsOf({ [fact]: true })[consent] !== consentsOf({})[consent]);
  return (["call", "screening"] as const).map((consent) => [`consent:${consent}`, new Set(changes(consent))]);
}
