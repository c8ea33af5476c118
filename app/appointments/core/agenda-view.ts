import { addDays, type CalendarDay, dayNumber, isCalendarDay } from "#app/kernel/day.ts";

/** The part of the agenda that a colleague looks at. All of it stands in the address, nothing about a person does. */
export interface AgendaView {
  /** Null: every location that is theirs. */
  readonly location: string | null;
  readonly day: CalendarDay;
  readonly span: "day" | "week";
  /** Only their own appointments. */
  readonly mine: boolean;
}

/** Reads the address of the agenda; what it does not know falls back to today, at the first location. */
export function readAgendaView(search: URLSearchParams, today: CalendarDay): AgendaView {
  const [location, day] = [search.get("plaats"), search.get("dag") ?? ""];
  return {
    location: location && /^[\w-]{1,64}$/.test(location) ? location : null,
    day: isCalendarDay(day) ? day : today,
    span: search.get("toon") === "week" ? "week" : "day",
    mine: search.get("van") === "mij",
  };
}

/** The address of the agenda; `change` is laid over it. */
export function agendaAddress(view: AgendaView, change: Partial<AgendaView> = {}): string {
  const next = { ...view, ...change };
  const search = new URLSearchParams();
  if (next.location) search.set("plaats", next.location);
  search.set("dag", next.day);
  if (next.span === "week") search.set("toon", "week");
  if (next.mine) search.set("van", "mij");
  return `/agenda?${search}`;
}

/** The first day in view, and how many there are: one, or the week from Monday on. */
export function daysInView({ day, span }: AgendaView): { readonly first: CalendarDay; readonly count: number } {
  if (span === "day") return { first: day, count: 1 };
  // 1970-01-01 was a Thursday.
  return { first: addDays(day, -((dayNumber(day) + 3) % 7)), count: 7 };
}
