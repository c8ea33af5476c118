/**
 * What a browser may open: a started form, the receipt of a sent one, or what a representative may see of one with a code of their own. Held
 * in a cookie that ends with the browser.
 */
export interface ResidentSession {
  readonly kind: "draft" | "intake" | "party";
  /** Of a representative with a mark of their code behind it: a new code ends what was opened with the old one. */
  readonly id: string;
}

/** A session without login ends after half an hour without a page (C-44); what was saved stays. */
export const idleMinutes = 30;
/** One with DigiD after a quarter of an hour. */
export const loginIdleMinutes = 15;
/** The warning comes this long before. */
export const warnMinutes = 5;

const uuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const pattern = new RegExp(`^(d|i|p)\\.(${uuid}(?:-[0-9a-f]{16})?)\\.(\\d{1,12})\\.([\\w-]{20,})$`);

/** The part of the cookie that is signed. */
export function sessionText(session: ResidentSession, seenAt: Date): string {
  return `${session.kind.charAt(0)}.${session.id}.${Math.floor(seenAt.getTime() / 1000)}`;
}

export interface ReadSession extends ResidentSession {
  readonly text: string;
  readonly signature: string;
  readonly seenAt: Date;
}

/** Takes a cookie apart; null when it does not have the form of one. The signature is checked by the caller. */
export function parseSession(cookie: string): ReadSession | null {
  const match = pattern.exec(cookie);
  if (!match) return null;
  const [, kind, id, seconds, signature] = match as unknown as [string, string, string, string, string];
  return {
    kind: kind === "d" ? "draft" : kind === "i" ? "intake" : "party",
    id,
    text: `${kind}.${id}.${seconds}`,
    signature,
    seenAt: new Date(Number(seconds) * 1000),
  };
}

/** A cookie is not written again within this many seconds of the last one; the half hour is counted as that much longer. */
export const renewSeconds = 60;

export function isIdle(seenAt: Date, now: Date, minutes = idleMinutes): boolean {
  return now.getTime() - seenAt.getTime() > (minutes * 60 + renewSeconds) * 1000;
}

/** Whether the cookie of this session is so young that it need not be written again. */
export function isFresh(read: ReadSession, session: ResidentSession, now: Date): boolean {
  const age = now.getTime() - read.seenAt.getTime();
  return read.kind === session.kind && read.id === session.id && age >= 0 && age < renewSeconds * 1000;
}
