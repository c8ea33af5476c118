import { randomUUID } from "node:crypto";
import {
  type Agenda,
  type Resource,
  type RuleOwner,
  readRules,
  type ScheduleRule,
} from "#app/appointments/contract.ts";
import { agendaOf } from "#app/appointments/queries/agenda.server.ts";
import { key, translator } from "#app/i18n/contract.ts";
import { formatShortDay } from "#app/i18n/format.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { lookOrSave, type Outcome, refused, sentIn } from "./answer.server.ts";
import { weekdayName } from "./schedules.server.ts";
import { locationName, locationsOf, type Named, rhythmWords, serviceName } from "./words.server.ts";

/** Hours that come back, in words. */
export interface RuleLine {
  readonly id: string;
  readonly day: string;
  readonly hours: string;
  /** At most so many at the same time; empty for no cap. */
  readonly caps: string;
  readonly breaks: boolean;
  readonly weeks: string;
  readonly days: string;
  /** Only there, or only for this. */
  readonly only: string;
}

export interface ScheduleModel {
  readonly name: string;
  /** Who travels says where for each rule. */
  readonly travels: boolean;
  /** Of a house it is said how many can come at the same time. */
  readonly caps: boolean;
  /** Where name, languages and services are changed; null for a location. */
  readonly details: string | null;
  readonly lines: readonly RuleLine[];
  readonly weekdays: readonly Named[];
  readonly services: readonly Named[];
  readonly locations: readonly Named[];
  readonly weeksOfMonth: readonly Named[];
  readonly today: string;
}

export interface Owner extends RuleOwner {
  readonly name: string;
  readonly resource: Resource | null;
}

/** Whose schedule an address names: a location or a resource of this Werkplein, or nobody's. */
export function ownerOf(tenant: string, agenda: Agenda, id = ""): Owner | null {
  const location = locationsOf(tenant).find(({ value }) => value === id);
  if (location) return { name: location.text, resourceId: null, location: id, resource: null };
  const resource = agenda.resources.find((each) => each.id === id);
  return resource ? { name: resource.name, resourceId: id, location: resource.location, resource } : null;
}

/** The hours of somebody or something, and what can be added. Null: it is not there. */
export async function scheduleModel(staff: Staff, id: string | undefined, now: Date): Promise<ScheduleModel | null> {
  const agenda = await agendaOf(staff.tenant);
  const owner = ownerOf(staff.tenant, agenda, id);
  if (!owner) return null;
  const { t } = translator("nl");
  return {
    name: owner.name,
    details: owner.resource && `/beheer/agenda/wie/${owner.resource.id}`,
    caps: owner.resource === null,
    travels: owner.resource !== null && owner.location === null,
    lines: rulesOf(agenda, owner).map((rule) => lineOf(staff.tenant, rule, owner)),
    weekdays: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), text: weekdayName(day, "long") })),
    services: servicesFor(agenda, owner).map((code) => ({ value: code, text: serviceName(code) })),
    locations: locationsOf(staff.tenant),
    weeksOfMonth: ["1", "2", "3", "4", "5", "-1"].map((value) => ({
      value,
      text: t(key("agenda", "beheer", "rhythm", value === "-1" ? "last" : `nth${value}`)),
    })),
    today: dayInAmsterdam(now),
  };
}

function rulesOf({ rules }: Agenda, { resourceId, location }: Owner): readonly ScheduleRule[] {
  return rules
    .filter((rule) => rule.resourceId === resourceId && (resourceId !== null || rule.location === location))
    .sort((a, b) => a.weekday - b.weekday || (a.starts < b.starts ? -1 : 1));
}

function servicesFor({ services }: Agenda, { resource }: Owner): readonly string[] {
  const codes = services.map(({ code }) => code);
  return resource?.kind === "staff" ? codes.filter((code) => resource.services.includes(code)) : codes;
}

function lineOf(tenant: string, rule: ScheduleRule, owner: Owner): RuleLine {
  const { t } = translator("nl");
  const from = formatShortDay(rule.validFrom);
  const until = rule.validUntil && formatShortDay(rule.validUntil);
  const elsewhere = rule.location !== owner.location && rule.location ? locationName(tenant, rule.location) : "";
  return {
    id: rule.id,
    day: weekdayName(rule.weekday, "long"),
    hours: `${rule.starts} – ${rule.ends}`,
    caps: capWords(rule),
    breaks: rule.kind === "break",
    weeks: rhythmWords(rule),
    days: until ? t("agenda:beheer.schedule.between", { from, until }) : t("agenda:beheer.schedule.since", { from }),
    only: [elsewhere, rule.service ? serviceName(rule.service) : ""].filter(Boolean).join(", "),
  };
}

function capWords({ capacityPublic, capacityIntern }: ScheduleRule): string {
  const { t } = translator("nl");
  const words = (name: "public" | "intern", count: number | null) =>
    count === null ? [] : [t(key("agenda", "beheer", "schedule", "caps", name), { count })];
  return [...words("public", capacityPublic), ...words("intern", capacityIntern)].join(", ");
}

/** Adds hours, takes one away, or shows what that breaks. Null: it is not there. */
export async function answerSchedule(
  staff: Staff,
  id: string | undefined,
  form: FormData,
  now: Date,
): Promise<Outcome> {
  const sent = sentIn(form);
  const agenda = await agendaOf(staff.tenant);
  const owner = ownerOf(staff.tenant, agenda, id);
  if (!owner) return null;
  if (sent.button.startsWith("weg:")) {
    const found = rulesOf(agenda, owner).find((rule) => `weg:${rule.id}` === sent.button);
    return found ? lookOrSave(staff, { kind: "ruleRemoved", id: found.id }, sent, now) : null;
  }
  const { value, wrong } = readRules(sent.typed, sent.ticked.dagen ?? [], {
    owner,
    services: servicesFor(agenda, owner),
    locations: locationsOf(staff.tenant).map((each) => each.value),
    newId: randomUUID,
  });
  return value ? lookOrSave(staff, { kind: "rulesAdded", rules: value }, sent, now) : refused(sent, wrong);
}
