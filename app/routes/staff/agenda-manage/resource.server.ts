import { randomUUID } from "node:crypto";
import { type Agenda, type Resource, readResource, spokenLanguages } from "#app/appointments/contract.ts";
import { agendaOf } from "#app/appointments/queries/agenda.server.ts";
import { compareText, formatLanguage } from "#app/i18n/format.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { staffNames } from "#app/identity/queries/staff-names.server.ts";
import { lookOrSave, type Outcome, refused, sentIn } from "./answer.server.ts";
import { kindName } from "./schedules.server.ts";
import { locationsOf, type Named, serviceName } from "./words.server.ts";

export interface ResourceModel {
  readonly id: string;
  /** Null: a new one. */
  readonly resource: Pick<
    Resource,
    "kind" | "name" | "languages" | "services" | "location" | "active" | "staffId"
  > | null;
  readonly kinds: readonly Named[];
  readonly languages: readonly Named[];
  readonly services: readonly Named[];
  readonly locations: readonly Named[];
  readonly logins: readonly Named[];
}

export const newResource = "nieuw";

function found({ resources }: Agenda, id: string | undefined): Resource | undefined {
  return resources.find((each) => each.id === id);
}

/** What is known of a colleague, room or interpreter, and what can be chosen. Null: it is not there. */
export async function resourceModel(staff: Staff, id: string | undefined): Promise<ResourceModel | null> {
  const agenda = await agendaOf(staff.tenant);
  const resource = found(agenda, id);
  if (!resource && id !== newResource) return null;
  return {
    id: resource?.id ?? newResource,
    resource: resource ?? null,
    kinds: (["staff", "interpreter", "room", "desk"] as const).map((value) => ({ value, text: kindName(value) })),
    languages: spokenLanguages
      .map((value) => ({ value, text: formatLanguage(value) }))
      .sort((a, b) => compareText(a.text, b.text)),
    services: agenda.services.map(({ code }) => ({ value: code, text: serviceName(code) })),
    locations: locationsOf(staff.tenant),
    logins: await loginsFor(staff.tenant, agenda, resource),
  };
}

/** Who logs in and has no agenda yet, or has this one. */
async function loginsFor(tenant: string, { resources }: Agenda, own: Resource | undefined): Promise<readonly Named[]> {
  const linked = new Set(resources.filter((each) => each.id !== own?.id).map(({ staffId }) => staffId));
  const free = (await staffNames(tenant)).filter(({ id }) => !linked.has(id));
  return free.map(({ id, name }) => ({ value: id, text: name }));
}

/** Saves somebody or something, or shows what that breaks. Null: it is not there. */
export async function answerResource(
  staff: Staff,
  id: string | undefined,
  form: FormData,
  now: Date,
): Promise<Outcome> {
  const sent = sentIn(form);
  const agenda = await agendaOf(staff.tenant);
  const before = found(agenda, id) ?? null;
  if (!before && id !== newResource) return null;
  const { value, wrong } = readResource(sent.typed, sent.ticked, {
    ...{ id: before?.id ?? randomUUID(), before, services: agenda.services.map(({ code }) => code) },
    locations: locationsOf(staff.tenant).map((each) => each.value),
    logins: (await loginsFor(staff.tenant, agenda, before ?? undefined)).map((each) => each.value),
  });
  return value ? lookOrSave(staff, { kind: "resourceSaved", resource: value }, sent, now) : refused(sent, wrong);
}
