import type { LoaderFunctionArgs } from "@remix-run/node";
import { calendarFile, calendarType, ownCalendar } from "#app/appointments/contract.ts";
import { appointmentByToken } from "#app/appointments/queries/appointment-by-token.server.ts";
import { htmlLang, translator } from "#app/i18n/contract.ts";
import { notFound } from "#app/platform/http.server.ts";
import { publicAddress } from "#app/platform/settings.server.ts";
import { addressOfOwn } from "./own-appointment.server.ts";
import { visitOf } from "./visit.server.ts";

/** The appointment for a calendar; after cancelling the file that takes it out again. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { lng, werkplein } = visitOf(params, context);
  const token = params.token ?? "";
  const appointment = (await appointmentByToken(context.tenant, token, context.now)) ?? notFound();
  const url = `${publicAddress(werkplein)}${addressOfOwn(lng, token)}`;
  const words = { werkplein, language: htmlLang(lng), t: translator(lng).t, url };
  const entry = ownCalendar({ ...appointment, cancelled: appointment.state === "cancelled" }, words);
  const headers = {
    "content-type": calendarType(entry),
    "content-disposition": 'attachment; filename="afspraak.ics"',
    "cache-control": "no-store",
  };
  return new Response(calendarFile(entry), { headers });
}
