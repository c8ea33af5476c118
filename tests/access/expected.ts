import type { Role } from "#app/identity/contract.ts";
import type { Outcome } from "./asking.ts";
import type { House } from "./house.ts";
import { type Colleague, colleagues, residents, type VisitorName } from "./visitor-names.ts";

/** One address, and how it answers each visitor. */
export interface Row {
  /** As `app/routes.ts` writes it. */
  readonly route: string;
  readonly to: (house: House) => string;
  /** The same address with a number or a link that never was: whoever is refused must not see a difference. */
  readonly never?: string;
  /** The form whose started draft the visitor "draft" holds. */
  readonly form?: "melding" | "levensonderhoud";
  readonly expected: Readonly<Record<VisitorName, Outcome>>;
  /** Whoever is refused is written down: with the file it was about, or only that it was. Who only has to log in first, where it names a file. */
  readonly audited?: "file" | "line";
  /** Nothing is looked at here, only sent to. */
  readonly sends?: true;
  /** Not pressed: that would end the session of who presses. */
  readonly quiet?: true;
  /** Part of the short round of `npm test`. */
  readonly short?: true;
}

const toAll = <Name extends string>(names: readonly Name[], outcome: Outcome) =>
  Object.fromEntries(names.map((name) => [name, outcome])) as Record<Name, Outcome>;

/** A page of residents: colleagues are nobody in particular there. */
export function resident(others: Outcome, some: Partial<Record<VisitorName, Outcome>> = {}): Row["expected"] {
  return { ...toAll(residents, others), ...toAll(colleagues, others), ...some };
}

/** A page of colleagues of no person in particular: for these roles, of every Werkplein at its own address. */
export function page(roles: readonly Role[], refused: Outcome = "404"): Row["expected"] {
  const of = (role: Role): Outcome => (roles.includes(role) ? "shown" : refused);
  return {
    ...toAll(residents, "login"),
    ...ofRoles(of),
    ...{ named: of("consulent"), gemeente: of("teamleider"), elsewhere: of("teamleider") },
    ...{ strayed: "login", expired: "login" },
  };
}

/** A page of a person: for these roles of its own Werkplein and gemeente. */
export function personal(roles: readonly Role[], some: Partial<Record<Colleague, Outcome>> = {}): Row["expected"] {
  return { ...page(roles), gemeente: "404", elsewhere: "404", ...some };
}

/** A page of a shielded file: for who is named in it. */
export function shielded(leader: Outcome = "404"): Row["expected"] {
  return personal([], { named: "shown", teamleider: leader });
}

function ofRoles(of: (role: Role) => Outcome): Record<Role, Outcome> {
  const [intake, consulent, klantmanager] = [of("intake"), of("consulent"), of("klantmanager")];
  const [teamleider, beheerder, auditor] = [of("teamleider"), of("beheerder"), of("auditor")];
  return { intake, consulent, klantmanager, teamleider, beheerder, auditor };
}

export const desk: readonly Role[] = ["intake", "consulent", "klantmanager", "teamleider"];
export const register: readonly Role[] = ["consulent", "teamleider"];
export const manage: readonly Role[] = ["beheerder"];
export const leader: readonly Role[] = ["teamleider"];

/** An address that is only sent to: whoever may is led back to the page of the button. */
export function sent(expected: Row["expected"]): Row["expected"] {
  const led = Object.entries(expected).map(([name, outcome]) => [name, outcome === "shown" ? "back" : outcome]);
  return Object.fromEntries(led) as Row["expected"];
}
