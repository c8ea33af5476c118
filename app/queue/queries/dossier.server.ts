import { formatDay, formatShortDay } from "#app/i18n/format.server.ts";
import { may, type Staff } from "#app/identity/contract.ts";
import { type Colleague, staffNames } from "#app/identity/queries/staff-names.server.ts";
import { formById, type IntakeContent, searchFigures, searchPeriodRoute } from "#app/intake/contract.ts";
import { calendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { worldOn } from "#app/regelingen/contract.ts";
import { gemeenteName } from "#app/werkpleinen/contract.ts";
import type { ActionsModel, DoorModel, DossierModel, Line } from "../core/dossier-model.ts";
import { firstState, type IntakeState, isDecided, isOpen } from "../core/intake-row.ts";
import { marksOf } from "../core/marks.ts";
import { stopReasons } from "../core/stop-reasons.ts";
import { sectionsOf } from "./answers-in-dutch.server.ts";
import { contactCard, helperCard } from "./contact-card.server.ts";
import { ageOf, derivedRoutes } from "./derived.server.ts";
import { duplicates } from "./duplicates.server.ts";
import { languageName, longMomentText, momentText, say, sinceDay, sinceMoment } from "./in-dutch.server.ts";
import type { IntakeRow } from "./intake-row.server.ts";
import { intakeStory, type StoryEvent } from "./intake-story.server.ts";
import { partnersOf } from "./partners.server.ts";
import { savedCheckModel } from "./saved-check.server.ts";
import { termPanel } from "./term-panel.server.ts";
import { timeline } from "./timeline.server.ts";
import { toldSoFar } from "./told-so-far.server.ts";
import { isIntakeUnmet } from "./unmet.server.ts";

/** The page of an intake that was opened with `open-intake`: only that command may say that it is opened. */
export async function dossier(staff: Staff, intake: IntakeRow, now: Date): Promise<DossierModel> {
  const content = toldSoFar(intake);
  const form = formById(intake.form);
  const sections = sectionsOf(form, content);
  const lines = sections.flatMap((section) => section.rows);
  const [story, colleagues, same, unmet, terms, partners] = await Promise.all([
    intakeStory(intake.tenant, intake.id),
    staffNames(intake.tenant),
    intake.joinedTo ? [] : duplicates(staff, intake.id),
    isIntakeUnmet(intake.tenant, intake.id, now),
    termPanel(staff, intake, form, content, now),
    partnersOf(intake.tenant),
  ]);
  // Its reasons are worked out anew, which keeps this process busy: nobody's connection is left waiting for that.
  const check = content.check ? await savedCheckModel(intake.tenant, content.check, lines) : null;
  const names = new Map([...colleagues, ...partners].map(({ id, name }) => [id, name]));
  return {
    reference: intake.reference,
    version: intake.version,
    seen: story.events.at(-1)?.seq ?? 0,
    name: nameOf(content),
    kind: say(`queue:kinds.${intake.kind}`),
    marks: marks(intake, unmet),
    goOn: form && goesOn(intake) ? `/werkvoorraad/nieuw/${form.slug}?verder=${intake.reference}` : null,
    ...{ now: standing(intake, content, names, now), summary: summary(intake, content) },
    contact: contactCard(content, lines),
    helper: helperCard(intake, lines, content),
    routes: (form?.routes ?? [])
      .filter(({ id }) => intake.routes.includes(id))
      .map(({ id, source }) => routeLine(id, source, content)),
    ...{ sections, check },
    derived: form ? derivedRoutes(form, content, lines) : [],
    notes: story.notes.map(({ at, author, text }) => ({ text, by: author, when: momentText(at) })),
    timeline: timeline(story.events, names),
    duplicates: same.map(twinOf),
    joinedInto: intake.joinedReference,
    terms,
    actions: { ...actionsOf(staff, intake, colleagues), searching: searches(intake, story.events) },
  };
}

function twinOf({ reference, melddatum, state, why }: Awaited<ReturnType<typeof duplicates>>[number]) {
  return {
    reference,
    why: say(`queue:dossier.duplicates.why.${why}`),
    day: formatShortDay(calendarDay(melddatum)),
    state: say(`queue:states.${state}`),
  };
}

function goesOn({ draftId, completedAt, joinedTo }: IntakeRow): boolean {
  return draftId !== null && completedAt === null && joinedTo === null;
}

function marks(intake: IntakeRow, unmet: boolean) {
  return marksOf({ ...intake, completed: intake.completedAt !== null, goingOn: intake.draftId !== null, unmet });
}

/** What a teamleider sees of a shielded file: enough to name somebody, nothing of the person. */
export async function shieldedDoor(intake: IntakeState): Promise<DoorModel> {
  const colleagues = await staffNames(intake.tenant);
  return {
    reference: intake.reference,
    version: intake.version,
    kind: say(`queue:kinds.${intake.kind}`),
    gemeente: gemeenteName(intake.gemeente) ?? intake.gemeente,
    state: say(`queue:states.${intake.state}`),
    colleagues: choices(colleagues, intake),
  };
}

function nameOf({ answers }: IntakeContent): string {
  return [answers.voornaam, answers.achternaam].filter((part) => typeof part === "string").join(" ");
}

function routeLine(id: string, source: string, { pinned }: IntakeContent) {
  const figures = searchFigures(worldOn(calendarDay(pinned.day)));
  return { text: say(`intake:routes.${id}.staff`, figures), source };
}

function completedText({ completedAt, draftChangedAt }: IntakeRow): string {
  if (completedAt) return longMomentText(completedAt);
  return draftChangedAt
    ? say("queue:dossier.goingOn", { when: longMomentText(draftChangedAt) })
    : say("queue:dossier.notCompleted");
}

const line = (name: string, value: string): Line => ({ label: say(`queue:dossier.${name}`), value });

/** How it stands. A saved check is no melding: no right starts with its day. */
function standing(intake: IntakeRow, { check }: IntakeContent, names: ReadonlyMap<string, string>, now: Date): Line[] {
  return [
    line("state", say(`queue:states.${intake.state}`)),
    line("assignee", names.get(intake.assignee ?? "") ?? say("queue:list.nobody")),
    line("waiting", intake.waitingSince ? sinceMoment(intake.waitingSince, now) : say("queue:dossier.answered")),
    ...(check ? [] : [line("since", sinceDay(intake.melddatum, dayInAmsterdam(now)))]),
  ];
}

function summary(intake: IntakeRow, content: IntakeContent): Line[] {
  const age = ageOf(content);
  return [
    ...(content.check ? [] : [line("melddatum", formatDay(intake.melddatum, "nl"))]),
    line("received", longMomentText(intake.receivedAt)),
    ...(content.check ? [] : [line("completed", completedText(intake))]),
    line("gemeente", gemeenteName(intake.gemeente) ?? intake.gemeente),
    ...(age === null ? [] : [line("age", say("queue:age.years", { count: age }))]),
    line("language", languageName(intake.language)),
    line("channel", say(`queue:channels.${intake.channel}`)),
  ];
}

function choices(colleagues: readonly Colleague[], intake: IntakeState) {
  return colleagues
    .filter((one) => may({ ...one, tenant: intake.tenant }, "intake.view", { ...intake, shielded: false }))
    .map(({ id, name, roles }) => ({
      value: id,
      text: `${name} (${roles.map((role) => say(`staff:roles.${role}`)).join(", ")})`,
    }));
}

/** Under 27: the four weeks of search, while the melding is open. */
function searches({ kind, state, joinedTo, routes }: IntakeRow, events: readonly StoryEvent[]): boolean {
  if (events.some((event) => event.kind === "searchLifted")) return false;
  return kind === "melding" && isOpen(state) && !joinedTo && routes.includes(searchPeriodRoute);
}

function stopReason(value: string) {
  return { value, text: say(`queue:stopReasons.${value}`) };
}

function actionsOf(staff: Staff, intake: IntakeRow, colleagues: readonly Colleague[]): Omit<ActionsModel, "searching"> {
  const open = isOpen(intake.state) && !intake.joinedTo;
  return {
    isOpen: open,
    mine: intake.assignee === staff.id,
    assigned: intake.assignee !== null,
    canAssign: may(staff, "intake.assign", intake),
    canShield: may(staff, "intake.shield", intake),
    shielded: intake.shielded,
    oversight: may(staff, "intake.oversee", intake) ? `/werkvoorraad/${intake.reference}/handhaving` : null,
    toConfirm: intake.toConfirm,
    waiting: intake.waitingSince !== null,
    canStart: open && intake.state === firstState(intake.kind),
    closeTo: intake.nextStates
      .filter((state) => !isOpen(state) && !isDecided(state))
      .map((state) => ({ value: state, text: say(`queue:states.${state}`) })),
    stopReasons: intake.kind === "melding" ? stopReasons.map(stopReason) : [],
    colleagues: choices(colleagues, intake),
  };
}
