/** The moment at which tests play, unless they say otherwise: a Tuesday afternoon in winter, 14:05 in Amsterdam. */
export const testNow = new Date("2026-11-24T13:05:00Z");

/** `testNow`, so much later. */
export function later({ days = 0, hours = 0, minutes = 0 }: { days?: number; hours?: number; minutes?: number }): Date {
  return new Date(testNow.getTime() + ((days * 24 + hours) * 60 + minutes) * 60_000);
}
