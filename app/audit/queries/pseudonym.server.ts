import { createHmac } from "node:crypto";

/** The pseudonym of a subject within one segment. Under another segment's key the same person has another one. */
export function pseudonym(subjectKey: Uint8Array, subject: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(createHmac("sha256", subjectKey).update(subject).digest());
}
