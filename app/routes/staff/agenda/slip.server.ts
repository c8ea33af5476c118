import { tokenOf } from "#app/appointments/commands/confirm-appointment.server.ts";
import { agendaOf } from "#app/appointments/queries/agenda.server.ts";
import type { StaffAppointment } from "#app/appointments/queries/staff-appointment.server.ts";
import { direction, htmlLang, isLanguage, key, translator } from "#app/i18n/contract.ts";
import { formatMoment } from "#app/i18n/format.server.ts";
import { paperText, placeLine, werkpleinById } from "#app/werkpleinen/contract.ts";

/** What the resident takes home, in their language: when, where, what to bring, and the link to change it. Never who, never about what. */
export interface SlipModel {
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly when: string;
  /** Null in Dutch. */
  readonly dutch: string | null;
  readonly where: string;
  /** The heading, and each thing; null when nothing is asked. */
  readonly bring: { readonly heading: string; readonly items: readonly string[] } | null;
  /** Each with its label in the same language. */
  readonly reference: { readonly label: string; readonly text: string };
  readonly link: { readonly label: string; readonly text: string };
}

/** Null for what lies behind or was cancelled: that needs no slip. */
export async function slipOf(row: StaffAppointment, origin: string, now: Date): Promise<SlipModel | null> {
  const { tenant, id, reference, startsAt, location } = row;
  if (row.status !== "confirmed" || startsAt <= now) return null;
  const lng = isLanguage(row.language) ? row.language : "nl";
  const { t } = translator(lng);
  const service = (await agendaOf(tenant)).services.find(({ code }) => code === row.service);
  const werkplein = werkpleinById(tenant);
  const items = (service?.bring ?? []).map((item) => t(key("appointments", "bring", paperText(werkplein, item))));
  return {
    ...{ lang: htmlLang(lng), dir: direction(lng) },
    reference: { label: t("appointments:kept.reference"), text: reference },
    when: formatMoment(startsAt, lng),
    dutch: lng === "nl" ? null : formatMoment(startsAt, "nl"),
    where: placeLine(werkplein, location),
    bring: items.length > 0 ? { heading: t("appointments:kept.bring"), items } : null,
    link: {
      label: t("appointments:kept.change.heading"),
      text: `${origin}/${lng}/mijn-afspraak/${tokenOf(tenant, id)}`,
    },
  };
}
