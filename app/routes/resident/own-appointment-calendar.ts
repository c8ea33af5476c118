import type { LoaderFunctionArgs } from "@remix-run/node";
import { calendarFile, calendarType } from "#app/appointments/contract.ts";
import { appointmentByToken } from "#app/appointments/queries/appointment-by-token.server.ts";
import { htmlLang, key, translator } from "#app/i18n/contract.ts";
import { notFound } from "#app/platform/http.server.ts";
import { addressOfOwn, placeLine } from "./own-appointment.server.ts";
import { visitOf } from "./visit.server.ts";

/** The appointment for a calendar; after cancelling the file that takes it out again. */
export async function loader({ params, context, request }: LoaderFunctionArgs) {
  const { lng, werkplein } = visitOf(params, context);
  const token = params.token ?? "";
  const appointment = (await appointmentByToken(context.tenant, token, context.now)) ?? notFound();
  const { t } = translator(lng);
  const url = new URL(addressOfOwn(lng, token), request.url).href;
  const bring = appointment.bring.map((item) => `- ${t(key("appointments", "bring", item))}`);
  const description = [
    ...(bring.length > 0 ? [t("appointments:kept.bring"), ...bring, ""] : []),
    t("appointments:kept.change.text"),
    url,
    werkplein.phone.number,
  ];
  const entry = {
    ...{ uid: appointment.lineage, sequence: appointment.sequence, cancelled: appointment.state === "cancelled", url },
    ...{ start: appointment.start, end: appointment.end, stamp: appointment.changedAt, language: htmlLang(lng) },
    ...{ summary: t("appointments:kept.ical"), description: description.join("\n") },
    location: placeLine({ werkplein, location: appointment.location }),
    organizer: { name: werkplein.name, email: werkplein.email },
  };
  const headers = {
    "content-type": calendarType(entry),
    "content-disposition": 'attachment; filename="afspraak.ics"',
    "cache-control": "no-store",
  };
  return new Response(calendarFile(entry), { headers });
}
