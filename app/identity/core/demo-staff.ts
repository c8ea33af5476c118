import type { Role } from "./staff.ts";

/** A made-up colleague of the demo. */
export interface DemoColleague {
  readonly subject: string;
  readonly name: string;
  readonly role: Role;
  /** Empty: every gemeente. */
  readonly gemeenten: readonly string[];
}

/** Two of them decide on the choices of a gemeente: one proposes, another approves. */
const team: readonly (readonly [Role, string, second?: "tweede"])[] = [
  ["intake", "S. de Wit"],
  ["consulent", "R. Smit"],
  ["klantmanager", "M. el Amrani"],
  ["teamleider", "J. Verhoeven"],
  ["beheerder", "K. Yıldız"],
  ["beheerder", "F. Boateng", "tweede"],
  ["auditor", "P. van Dongen"],
];

/** One colleague per role for a Werkplein and a second beheerder, and one who works for its first gemeente only. */
export function demoStaff(werkplein: {
  readonly id: string;
  readonly gemeenten: readonly { readonly id: string }[];
}): DemoColleague[] {
  const colleagues: DemoColleague[] = team.map(([role, name, second]) => ({
    subject: [werkplein.id, role, second].filter(Boolean).join("-"),
    name,
    role,
    gemeenten: [],
  }));
  const first = werkplein.gemeenten[0];
  if (first) {
    colleagues.push({
      subject: `${werkplein.id}-intake-${first.id}`,
      name: "L. Baptiste",
      role: "intake",
      gemeenten: [first.id],
    });
  }
  return colleagues;
}
