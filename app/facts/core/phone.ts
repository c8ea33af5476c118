import { asCode } from "./normalise.ts";

/**
 * A phone number in E.164: `06-1234 5678` → `+31612345678`, `0032 …` and `+380 …` stay foreign. Dutch numbers have nine digits after the
 * country code; service numbers (14 0165, 0800, 112) are nobody's own number.
 * @returns null when it is no number that we can call.
 */
export function phoneToE164(text: string): string | null {
  const written = asCode(text)
    .replace(/^tel:/i, "")
    .replace(/\(0\)/g, "")
    .replace(/[\s().\-–/]/g, "");
  if (!/^\+?\d{6,17}$/.test(written)) return null;
  const international = written.replace(/^00/, "+");
  if (international.startsWith("+31")) return dutch(international.slice(3).replace(/^0/, ""));
  if (international.startsWith("+")) return /^\+[1-9]\d{6,14}$/.test(international) ? international : null;
  if (international.startsWith("0")) return dutch(international.slice(1));
  return null;
}

function dutch(subscriber: string): string | null {
  return /^[1-9]\d{8}$/.test(subscriber) && !/^[89]00/.test(subscriber) ? `+31${subscriber}` : null;
}
