/** A session of a colleague ends after 30 minutes without a page, and after ten hours in any case. */
export const idleMs = 30 * 60_000;
export const absoluteMs = 10 * 3_600_000;
/** One of a resident with DigiD after 15 minutes without a page, and after four hours in any case. */
export const residentIdleMs = 15 * 60_000;
export const residentAbsoluteMs = 4 * 3_600_000;

/** The time of the last page is written once a minute at most: a row per page would cost more than it tells. */
const touchMs = 60_000;

export interface SessionTimes {
  readonly seenAt: Date;
  readonly expiresAt: Date;
}

export type SessionState = "live" | "liveTouch" | "over";

/** Whether a session still holds at `now`, and whether its time should be written down again. */
export function sessionState({ seenAt, expiresAt }: SessionTimes, now: Date, mayIdleMs = idleMs): SessionState {
  const idle = now.getTime() - seenAt.getTime();
  if (now >= expiresAt || idle >= mayIdleMs) return "over";
  return idle >= touchMs ? "liveTouch" : "live";
}

/** Where to go after login: a page of ours for staff, never another site. */
export function returnPath(asked: string | null): string {
  if (!asked || !/^\/(werkvoorraad|inzage|berichten|beheer)(\/|\?|$)/.test(asked)) return "/werkvoorraad";
  return asked.includes("\\") || asked.includes("//") ? "/werkvoorraad" : asked;
}

/** Where a resident goes on after login: a page of ours in a language of ours, never another site; null when none was asked for. */
export function residentReturnPath(asked: string | null): string | null {
  return asked && asked.length < 300 && /^\/[a-z]{2,3}(-[a-z]{3})?(\/[\w-]+)+$/.test(asked) ? asked : null;
}

/** Where the provider sends a resident back to who logged out there; part of the agreement with it. */
export const loggedOutPath = "/digid/uit";
