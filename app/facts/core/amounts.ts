/**
 * Euros as people write them, in whole eurocents: `1234`, `1.234,50`, `1,234.50`, `1 234,5`, `€ 12,-`. Digits must be Latin already.
 * A single dot or comma followed by three digits groups thousands (`1.500` is fifteen hundred): so Dutch people write amounts.
 * @returns null when the text is no amount.
 */
export function parseCents(text: string): number | null {
  const written = text
    .replace(/\u066B/g, ",")
    .replace(/[\u066C'’]/g, ".")
    .replace(/(^€|€$|^eur(o)?|eur(o)?$)/gi, "")
    .replace(/\s+/g, "")
    .replace(/,[-–—]+$/, "");
  const match = /^(\d[\d.,]*)$/.exec(written);
  if (!match) return null;
  const [whole, decimals] = splitDecimals(written);
  if (whole === null || !/^\d{1,12}$/.test(whole) || !/^\d{0,2}$/.test(decimals)) return null;
  return Number(whole) * 100 + Number(decimals.padEnd(2, "0"));
}

/** Splits at the decimal sign; the whole part is null when its thousands are not grouped by three. */
function splitDecimals(written: string): [string | null, string] {
  const last = Math.max(written.lastIndexOf(","), written.lastIndexOf("."));
  if (last < 0) return [written, ""];
  const sign = written[last] as string;
  const tail = written.slice(last + 1);
  const head = written.slice(0, last);
  const mixed = /[.,]/.test(head) && !head.includes(sign);
  const decimal = tail.length <= 2 && !head.includes(sign);
  if (decimal || mixed) return [ungrouped(head), tail];
  return [ungrouped(written), ""];
}

function ungrouped(text: string): string | null {
  if (/^\d+$/.test(text)) return text;
  return /^\d{1,3}(\.\d{3})+$/.test(text) || /^\d{1,3}(,\d{3})+$/.test(text) ? text.replace(/[.,]/g, "") : null;
}

/** A whole number of people, hours or years; null when it is none. */
export function parseWhole(text: string): number | null {
  const written = text.replace(/\s+/g, "");
  return /^\d{1,9}$/.test(written) ? Number(written) : null;
}
