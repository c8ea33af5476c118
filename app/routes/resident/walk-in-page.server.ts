import type { WalkInHours } from "#app/appointments/queries/walk-in.server.ts";
import type { LanguageCode } from "#app/i18n/contract.ts";
import { formatDay } from "#app/i18n/format.server.ts";
import type { WalkInPageModel } from "#app/ui/pages/walk-in-page.tsx";
import type { Werkplein } from "#app/werkpleinen/contract.ts";
import { clockHours } from "./clock-hours.server.ts";

/** In the order of the Werkplein; where nobody walks in is left out. */
export function walkInPage(lng: LanguageCode, werkplein: Werkplein, open: readonly WalkInHours[]): WalkInPageModel {
  const places = werkplein.locations.flatMap(({ id, name, address }) => {
    const found = open.find(({ location }) => location === id);
    if (!found) return [];
    const days = found.days.map(({ hours }) => ({
      day: { text: hours[0] ? formatDay(hours[0].from, lng) : "" },
      hours: hours.map(({ from, until }) => clockHours(from, until, lng)),
    }));
    const street = address.street ? `${address.street}, ` : "";
    return [{ id, name, address: `${street}${address.place}`, days }];
  });
  const some = places.length > 0;
  return {
    back: `/${lng}/`,
    heading: { key: "appointments:walkIn.title" },
    lead: { key: some ? "appointments:walkIn.lead" : "appointments:walkIn.nowhere" },
    toKnow: some ? [{ key: "appointments:walkIn.order" }, { key: "appointments:walkIn.bring" }] : [],
    places,
    actions: [{ text: { key: "appointments:callback.button" }, look: "quiet", href: `/${lng}/bel-mij` }],
  };
}
