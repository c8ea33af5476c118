import { settings } from "./settings.server.ts";

/** The instant. Only routes, handlers and the processes ask for it, and pass it on. LOKET_NOW stands in for it outside production. */
export function now(): Date {
  const fake = settings().fakeNow;
  return fake ? new Date(fake) : new Date();
}
