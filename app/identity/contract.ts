export { demoStaff } from "./core/demo-staff.ts";
export {
  type Action,
  type GeneralAction,
  type Guarded,
  gemeentenOf,
  type HouseholdAction,
  homeOf,
  type IntakeAction,
  may,
  worksFor,
} from "./core/may.ts";
export { type GroupRefusal, type ReadGroup, readGroup, type TypedGroup } from "./core/read-group.ts";
export { type ReadTeam, readTeam } from "./core/read-team.ts";
export {
  type CaseAct,
  inMatter,
  isRepresentative,
  mayAct,
  type Part,
  type RepresentativeRole,
  representativeRoles,
} from "./core/representing.ts";
export { type Level, levels } from "./core/resident-claims.ts";
export { residentReturnPath, returnPath } from "./core/session.ts";
export { type Role, roles, type Staff } from "./core/staff.ts";
export type { ClaimsRefusal } from "./core/staff-claims.ts";
