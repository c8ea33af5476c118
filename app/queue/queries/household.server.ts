import { formatShortDay } from "#app/i18n/format.server.ts";
import { may, type Staff } from "#app/identity/contract.ts";
import { type Colleague, staffNames } from "#app/identity/queries/staff-names.server.ts";
import { contactOf, type IntakeContent } from "#app/intake/contract.ts";
import { type CalendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { query } from "#app/platform/db.server.ts";
import { gemeenteName } from "#app/werkpleinen/contract.ts";
import { outcomes, whys } from "../core/decide-advice.ts";
import { callResults, callsBeforeLetter } from "../core/decide-call.ts";
import { closeReasons } from "../core/decide-visit.ts";
import type { Choice, Line } from "../core/dossier-model.ts";
import type { HouseholdContent } from "../core/new-household.ts";
import type { HouseholdDoorModel, HouseholdModel } from "../core/register-model.ts";
import type { HouseholdRow } from "./household-row.server.ts";
import { householdStory } from "./household-story.server.ts";
import { say } from "./in-dutch.server.ts";
import { lateText, schemeName, taskText } from "./register-screen.server.ts";

/** The page of a household that was opened with `open-household`: only that command may say that it is opened. */
export async function household(staff: Staff, row: HouseholdRow, now: Date): Promise<HouseholdModel> {
  const colleagues = await staffNames(row.tenant);
  const names = new Map(colleagues.map(({ id, name }) => [id, name]));
  const [story, advised] = await Promise.all([householdStory(row.tenant, row.id, names), advisedOf(row)]);
  const reach = householdReach(row);
  const today = dayInAmsterdam(now);
  return {
    ...{
      reference: row.reference,
      version: row.version,
      seen: story[0]?.seq ?? 0,
      shielded: row.shielded,
      state: row.state,
    },
    name: householdName(row),
    stateText: say(`register:states.${row.state}`),
    phone: reach.phone ? { href: `tel:${reach.phone}`, text: reach.phone } : null,
    mayCall: row.mayCall === null ? "unknown" : row.mayCall ? "yes" : "no",
    summary: summaryOf(row, reach.reason),
    dossier: row.intakeReference,
    tasks: row.tasks.map((task) => ({
      ...{ id: task.id, kind: task.kind, text: taskText(task) },
      day: formatShortDay(task.dueOn),
      late: lateText(task.dueOn as CalendarDay, today),
    })),
    advised,
    story,
    can: canOf(staff, row),
    ...choicesOf(),
    colleagues: choices(colleagues, row),
  };
}

/** What a teamleider sees of a shielded household: enough to name somebody, nothing of the people. */
export async function householdDoor(row: HouseholdRow): Promise<HouseholdDoorModel> {
  return {
    reference: row.reference,
    version: row.version,
    gemeente: gemeenteName(row.gemeente) ?? row.gemeente,
    state: say(`register:states.${row.state}`),
    colleagues: choices(await staffNames(row.tenant), row),
    dossier: row.intakeReference,
  };
}

/** Who it is, for the head of a page that is opened. */
export function householdName(row: HouseholdRow): string {
  return householdReach(row).name || say("register:page.noName");
}

/** Who it is and how to call them: as a colleague wrote it, or as the resident sent it. An unsafe phone is not shown as one to call. */
export function householdReach(row: HouseholdRow): HouseholdContent {
  const { tenant, id, content, intakeId, intakeContent } = row;
  if (content) return unsealJson<HouseholdContent>(`register:${tenant}:${id}`, content);
  if (!intakeContent) return { name: "", phone: "", reason: "" };
  const sent = unsealJson<IntakeContent>(`intake:${tenant}:${intakeId}`, intakeContent);
  const { voornaam, achternaam } = sent.answers;
  const name = [voornaam, achternaam].filter((part) => typeof part === "string").join(" ");
  return { name, phone: contactOf(sent).phone ?? "", reason: say("register:page.savedCheck") };
}

function summaryOf(row: HouseholdRow, reason: string): Line[] {
  const line = (name: string, value: string): Line => ({ label: say(`register:page.${name}`), value });
  return [
    line("state", say(`register:states.${row.state}`)),
    line("origin", say(`register:origins.${row.origin}`)),
    line("since", formatShortDay(row.createdAt)),
    line("gemeente", gemeenteName(row.gemeente) ?? row.gemeente),
    ...(reason ? [line("reason", reason)] : []),
    line("calls", row.unreached > 0 ? say("register:list.unreached", { count: row.unreached }) : "–"),
  ];
}

interface AdvisedRow {
  readonly scheme: string;
  readonly day: string;
  readonly outcome: string | null;
}

/** What was advised, and the last that is known of it. */
async function advisedOf({ tenant, id }: HouseholdRow): Promise<HouseholdModel["advised"]> {
  const rows = await query<AdvisedRow & Record<string, unknown>>(
    "register-advised",
    `select a.scheme, a.advised_on::text as day,
       (select t.outcome from register_task t where t.tenant = a.tenant and t.household_id = a.household_id and t.scheme = a.scheme
          and t.outcome is not null and t.outcome <> 'dropped' order by t.done_at desc limit 1) as outcome
     from register_advice a where a.tenant = $1 and a.household_id = $2 order by a.advised_on desc, a.scheme`,
    [tenant, id],
  );
  return rows.map(({ scheme, day, outcome }) => ({
    scheme: schemeName(scheme),
    day: formatShortDay(day as CalendarDay),
    outcome: outcome ? say(`register:outcomes.${outcome}`) : "–",
  }));
}

function canOf(staff: Staff, row: HouseholdRow): HouseholdModel["can"] {
  const open = row.state !== "closed";
  const call = open && row.mayCall !== false;
  return {
    call,
    letter: call && row.state === "to_call" && row.unreached >= callsBeforeLetter,
    visit: row.state !== "came",
    came: row.state !== "came",
    stayedAway: row.state === "appointment",
    check: row.state === "came",
    close: open,
    inviteAgain: !open && row.mayCall !== false,
    shield: row.intakeId === null && may(staff, "household.shield", row),
  };
}

function choicesOf() {
  const words = (ids: readonly string[], room: string): Choice[] =>
    ids.map((value) => ({ value, text: say(`register:${room}.${value}`) }));
  return {
    callResults: words(callResults, "calls"),
    closeReasons: words(closeReasons, "reasons"),
    outcomes: words(outcomes, "outcomes"),
    whys: words([...whys.refused, ...whys.not_requested], "whys"),
  };
}

function choices(colleagues: readonly Colleague[], row: HouseholdRow): Choice[] {
  return colleagues
    .filter((one) => may({ ...one, tenant: row.tenant }, "household.view", { ...row, shielded: false }))
    .map(({ id, name, roles }) => ({
      value: id,
      text: `${name} (${roles.map((role) => say(`staff:roles.${role}`)).join(", ")})`,
    }));
}
