import { keyedHash } from "#app/platform/crypto.server.ts";

/**
 * A sign for one paper of one dossier, for the browser that sends it: a file that was on its way goes on there and nowhere else, also
 * when the next person at the same computer opens the same page of their own. It tells nothing.
 */
export function paperMark(dossierId: string, kind: string): string {
  return Buffer.from(keyedHash("", "paper", `${dossierId}:${kind}`))
    .toString("base64url")
    .slice(0, 22);
}
