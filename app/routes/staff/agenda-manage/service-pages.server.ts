import { bringItems, readService, type Service, serviceNumbers } from "#app/appointments/contract.ts";
import { agendaOf } from "#app/appointments/queries/agenda.server.ts";
import { key, translator } from "#app/i18n/contract.ts";
import { compareText } from "#app/i18n/format.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { paperText, werkpleinById } from "#app/werkpleinen/contract.ts";
import { lookOrSave, type Outcome, refused, sentIn } from "./answer.server.ts";
import { locationName, locationsOf, type Named, serviceName } from "./words.server.ts";

export interface ServiceLine {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly duration: string;
  readonly where: string;
  readonly active: boolean;
}

/** What a Werkplein offers, by name. */
export async function serviceLines({ tenant }: Staff): Promise<readonly ServiceLine[]> {
  const { t } = translator("nl");
  const all = locationsOf(tenant).length;
  const where = ({ locations }: Service) =>
    locations.length === all
      ? t("agenda:beheer.everywhere")
      : locations.map((id) => locationName(tenant, id)).join(", ");
  return (await agendaOf(tenant)).services
    .map((service) => ({
      ...{ code: service.code, name: serviceName(service.code), active: service.active, where: where(service) },
      kind: t(key("agenda", "beheer", "service", "kinds", service.kind)),
      duration: t("agenda:beheer.service.length", { count: service.durationMin }),
    }))
    .sort((a, b) => compareText(a.name, b.name));
}

export interface ServiceModel {
  readonly name: string;
  readonly active: boolean;
  readonly numbers: readonly { readonly field: string; readonly value: string }[];
  readonly locations: readonly Named[];
  readonly offered: readonly string[];
  readonly bring: readonly Named[];
  readonly asked: readonly string[];
}

/** What can be set of a service. Null: there is none of that code. */
export async function serviceModel(staff: Staff, code: string | undefined): Promise<ServiceModel | null> {
  const service = await serviceOf(staff.tenant, code);
  return (
    service && {
      ...{ name: serviceName(service.code), active: service.active, offered: service.locations },
      numbers: serviceNumbers.map(({ field, part }) => ({ field, value: String(service[part]) })),
      ...{ locations: locationsOf(staff.tenant), asked: service.bring },
      bring: bringItems.map((value) => ({
        value,
        text: translator("nl").t(key("appointments", "bring", paperText(werkpleinById(staff.tenant), value))),
      })),
    }
  );
}

async function serviceOf(tenant: string, code: string | undefined): Promise<Service | null> {
  return (await agendaOf(tenant)).services.find((each) => each.code === code) ?? null;
}

/** Saves a service, or shows what that breaks. Null: there is none of that code. */
export async function answerService(
  staff: Staff,
  code: string | undefined,
  form: FormData,
  now: Date,
): Promise<Outcome> {
  const sent = sentIn(form);
  const before = await serviceOf(staff.tenant, code);
  if (!before) return null;
  const locations = locationsOf(staff.tenant).map((each) => each.value);
  const { value, wrong } = readService(sent.typed, sent.ticked, { before, locations });
  return value ? lookOrSave(staff, { kind: "serviceSaved", service: value }, sent, now) : refused(sent, wrong);
}
