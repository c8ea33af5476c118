import type { LanguageCode } from "#app/i18n/contract.ts";
import { formatTime } from "#app/i18n/format.server.ts";

/** Two times of one sentence, "van 9.00 tot 12.00 uur": the first without the word that the last one carries. */
export function clockHours(
  from: Date,
  until: Date,
  lng: LanguageCode,
): { readonly from: string; readonly until: string } {
  return { from: formatTime(from, lng).replace(/ uur$/, ""), until: formatTime(until, lng) };
}
