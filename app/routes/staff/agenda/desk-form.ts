import type { Interpreting } from "#app/appointments/contract.ts";

const ways: readonly Interpreting[] = ["none", "booked", "phone", "own"];

/** The time that was chosen in `TimesList`; null when none was, or when it is no time. */
export function instantOf(form: FormData): Date | null {
  const text = String(form.get("tijd") ?? "");
  const start = new Date(text);
  return text === "" || Number.isNaN(start.getTime()) ? null : start;
}

/** How people will understand each other, as it stood above the times. */
export function interpretingOf(form: FormData): Interpreting {
  return ways.find((way) => way === form.get("tolk")) ?? "none";
}

/** Whether this is the number of a form, as we drew it. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
