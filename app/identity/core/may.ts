import type { Role, Staff } from "./staff.ts";

/** What is asked of an intake. The first two are seeing; the rest changes something. */
export type IntakeAction =
  | "intake.list"
  | "intake.view"
  | "intake.claim"
  | "intake.work"
  | "intake.note"
  | "intake.assign"
  | "intake.join"
  | "intake.shield"
  | "intake.grantAccess"
  | "intake.oversee"
  | "intake.confirmAtDesk"
  | "intake.issueCode";

/** What is asked of a household in the register. The first two are seeing; the rest changes something. */
export type HouseholdAction =
  | "household.list"
  | "household.view"
  | "household.work"
  | "household.shield"
  | "household.grantAccess";

/** What is asked of an appointment: opening its page, and marking or cancelling it. */
export type AppointmentAction = "appointment.view" | "appointment.work";

/** What is asked of no intake or household in particular. */
export type GeneralAction =
  | "queue.open"
  | "queue.findStarted"
  | "queue.enter"
  | "queue.divide"
  | "register.open"
  | "audit.read"
  | "reports.read"
  | "texts.read"
  | "messages.read"
  | "choices.manage"
  | "partners.manage"
  | "agenda.manage"
  | "agenda.open"
  | "manage.open"
  | "staff.manage"
  | "managed.read"
  | "deviations.read"
  | "letters.manage";

type FileAction = IntakeAction | HouseholdAction | AppointmentAction;
export type Action = FileAction | GeneralAction;

/** What must be known of an intake, household or appointment to say who may do something with it. */
export interface Guarded {
  readonly tenant: string;
  readonly gemeente: string;
  readonly shielded: boolean;
  /** Colleagues named in a shielded file. */
  readonly named: readonly string[];
}

const desk: readonly Role[] = ["intake", "consulent", "klantmanager", "teamleider"];
const register: readonly Role[] = ["consulent", "teamleider"];
const leader: readonly Role[] = ["teamleider"];

/** Which roles may do what. A beheerder keeps the machine running and an auditor looks on; neither opens a person's file. */
const allowed: { readonly [A in Action]: readonly Role[] } = {
  "queue.open": desk,
  "queue.findStarted": desk,
  "queue.enter": desk,
  "queue.divide": leader,
  "intake.list": desk,
  "intake.view": desk,
  "intake.claim": desk,
  "intake.work": desk,
  "intake.note": desk,
  "intake.join": desk,
  "intake.confirmAtDesk": desk,
  "intake.issueCode": desk,
  "intake.assign": leader,
  "intake.shield": leader,
  "intake.grantAccess": leader,
  "intake.oversee": leader,
  "register.open": register,
  "household.list": register,
  "household.view": register,
  "household.work": register,
  "household.shield": leader,
  "household.grantAccess": leader,
  "audit.read": ["auditor"],
  "reports.read": ["teamleider", "beheerder"],
  "texts.read": ["beheerder", "teamleider"],
  "choices.manage": ["beheerder"],
  "partners.manage": ["beheerder"],
  "agenda.manage": ["beheerder"],
  "agenda.open": desk,
  "appointment.view": desk,
  "appointment.work": desk,
  "messages.read": ["beheerder", "teamleider", "intake"],
  "manage.open": ["beheerder", "teamleider", "auditor"],
  "staff.manage": ["beheerder"],
  "managed.read": ["beheerder", "auditor"],
  "letters.manage": ["beheerder"],
  "deviations.read": ["beheerder", "teamleider"],
};

/** About the whole Werkplein: not for whoever works for some of its gemeenten. */
const ofTheWhole: ReadonlySet<Action> = new Set(["staff.manage", "managed.read"]);

/** A teamleider sees that a shielded file is there, and can name who opens it. Reading it takes being named, also for them. */
const withoutBeingNamed: ReadonlySet<Action> = new Set([
  "intake.list",
  "intake.grantAccess",
  "household.list",
  "household.grantAccess",
]);

/** A melding from another gemeente, or from nobody knows where, is of no colleague's own gemeente: then it is everybody's, or nobody would see it. */
const ofNoOwnGemeente: readonly string[] = ["andere", "onbekend"];

/** The gemeenten whose intakes a colleague may see; null for all of the Werkplein. */
export function gemeentenOf(staff: Staff): readonly string[] | null {
  return staff.gemeenten.length > 0 ? [...staff.gemeenten, ...ofNoOwnGemeente] : null;
}

/** Whether a colleague works for this gemeente of their Werkplein: for its rules, not for the files of its residents (see `may`). */
export function worksFor(staff: Staff, gemeente: string): boolean {
  return staff.gemeenten.length === 0 || staff.gemeenten.includes(gemeente);
}

/**
 * Whether a colleague may do this. For an intake or a household: of their own Werkplein, of a gemeente they work for,
 * and, when the file is shielded, only if they are named in it.
 */
export function may(staff: Staff, action: GeneralAction): boolean;
export function may(staff: Staff, action: FileAction, file: Guarded): boolean;
export function may(staff: Staff, action: Action, file?: Guarded): boolean {
  if (!staff.roles.some((role) => allowed[action].includes(role))) return false;
  if (ofTheWhole.has(action) && staff.gemeenten.length > 0) return false;
  if (!file) return !/^(intake|household|appointment)\./.test(action);
  if (file.tenant !== staff.tenant) return false;
  if (gemeentenOf(staff)?.includes(file.gemeente) === false) return false;
  if (!file.shielded || file.named.includes(staff.id)) return true;
  return withoutBeingNamed.has(action) && staff.roles.includes("teamleider");
}

const homes = [
  ["queue.open", "/werkvoorraad"],
  ["audit.read", "/inzage"],
  ["manage.open", "/beheer"],
] as const satisfies readonly (readonly [GeneralAction, string])[];

/** The first page that is of use to this colleague. */
export function homeOf(staff: Staff): string {
  return homes.find(([action]) => may(staff, action))?.[1] ?? "/inloggen";
}
