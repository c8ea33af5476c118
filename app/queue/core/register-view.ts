import { type HouseholdLife, householdStates, type Origin, origins, type TaskKind, taskKinds } from "./household.ts";
import type { FoundBy } from "./queue-view.ts";

/** The part of the register that a colleague looks at: due or overdue, later, or every household. */
export const registerTabs = ["nu", "straks", "huishoudens"] as const;
export type RegisterTab = (typeof registerTabs)[number];

/** The list as its address says it. Everything that decides what is shown stands in the URL, nothing about a person does. */
export interface RegisterView {
  readonly tab: RegisterTab;
  readonly gemeente: string | null;
  readonly kind: TaskKind | null;
  readonly state: HouseholdLife | null;
  readonly origin: Origin | null;
  readonly found: readonly FoundBy[];
  /** The last row of the page before: its day or instant, and its id. */
  readonly after: readonly [string, string] | null;
}

/** Reads the address of the list; what it does not know falls back to the plain list. */
export function readRegisterView(search: URLSearchParams): RegisterView {
  const one = <Word extends string>(words: readonly Word[], name: string) =>
    words.find((word) => word === search.get(name)) ?? null;
  const gemeente = search.get("gemeente");
  return {
    tab: one(registerTabs, "vak") ?? "nu",
    gemeente: gemeente && /^[\w-]{1,64}$/.test(gemeente) ? gemeente : null,
    kind: one(taskKinds, "soort"),
    state: one(householdStates, "stand"),
    origin: one(origins, "herkomst"),
    found: readFound(search.get("zoek")),
    after: readAfter(search.get("na")),
  };
}

/** The address of a list; `change` is laid over it, and a change of what is shown starts at the first page. */
export function registerAddress(view: RegisterView, change: Partial<RegisterView> = {}): string {
  const next = { ...view, after: null, ...change };
  const search = new URLSearchParams();
  if (next.tab !== "nu") search.set("vak", next.tab);
  if (next.gemeente) search.set("gemeente", next.gemeente);
  if (next.kind && next.tab !== "huishoudens") search.set("soort", next.kind);
  if (next.state && next.tab === "huishoudens") search.set("stand", next.state);
  if (next.origin && next.tab === "huishoudens") search.set("herkomst", next.origin);
  if (next.found.length > 0) search.set("zoek", next.found.map(({ kind, hash }) => `${kind}.${hash}`).join("~"));
  if (next.after) search.set("na", next.after.join("~"));
  const text = search.toString();
  return text ? `/register?${text}` : "/register";
}

function readFound(text: string | null): FoundBy[] {
  return (text ?? "")
    .split("~")
    .slice(0, 8)
    .flatMap((part) => {
      const match = /^(name|phone)\.([\w-]{43})$/.exec(part);
      return match ? [{ kind: match[1] as string, hash: match[2] as string }] : [];
    });
}

function readAfter(text: string | null): RegisterView["after"] {
  const match = /^(\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?)~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? "");
  return match ? [match[1] as string, match[2] as string] : null;
}
