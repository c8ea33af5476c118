import type { Interpreting } from "./booking.ts";

/** What a colleague looks for, for somebody; it stands in the address, and says nothing about a person. */
export interface DeskChoice {
  readonly service: string;
  readonly location: string;
  /** Of the messages. */
  readonly language: string;
  /** `none`, `own`, or the language that an interpreter must speak. */
  readonly interpreter: string;
}

/** Reads the address of `/agenda/nieuw`; what was not chosen there is what the file says. */
export function readDeskChoice(search: URLSearchParams, known: Partial<DeskChoice>): DeskChoice {
  const chosen = (name: string, otherwise: string | undefined) => {
    const value = search.get(name);
    return value !== null && /^[\w-]{0,64}$/.test(value) ? value : (otherwise ?? "");
  };
  return {
    service: chosen("dienst", known.service),
    location: chosen("plaats", known.location),
    language: chosen("taal", known.language ?? "nl"),
    interpreter: chosen("tolk", known.interpreter ?? "none"),
  };
}

/** How people will understand each other, and in which language when that takes somebody. */
export function understandingOf({ interpreter }: DeskChoice): {
  readonly interpreter: Interpreting;
  readonly spoken: string | null;
} {
  if (interpreter === "own" || interpreter === "none" || interpreter === "")
    return { interpreter: interpreter === "own" ? "own" : "none", spoken: null };
  return { interpreter: "booked", spoken: interpreter };
}

/** How the choice of an interpreter stands in the form. */
export function interpreterChoice(interpreter: Interpreting | undefined, language: string | null | undefined): string {
  if (interpreter === "own") return "own";
  return language ?? "none";
}
