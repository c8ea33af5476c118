/** What the signature of a receipt covers: the reference, the minute of receipt and the hash of the answers. */
export function receiptText(reference: string, receivedAt: Date, answersHash: Uint8Array): string {
  const hash = Array.from(answersHash, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${reference}|${receivedAt.toISOString().slice(0, 16)}Z|${hash}`;
}

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The control code on a receipt: the first 80 bits of its signature in Crockford base32, 16 characters. */
export function controlCode(signature: Uint8Array): string {
  let bits = 0n;
  for (const byte of signature.subarray(0, 10)) bits = (bits << 8n) | BigInt(byte);
  let code = "";
  for (let place = 15n; place >= 0n; place -= 1n) code += alphabet[Number((bits >> (place * 5n)) & 31n)];
  return code;
}

/** A canonical text of answers: the same answers give the same text, in whatever order they were given. */
export function canonicalAnswers(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalAnswers).join(",")}]`;
  if (value && typeof value === "object") {
    const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
    entries.sort(([left], [right]) => (left < right ? -1 : 1));
    return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonicalAnswers(entry)}`).join(",")}}`;
  }
  return JSON.stringify(value) ?? "null";
}
