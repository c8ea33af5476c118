import { defineFact, type FactDefinition, type RawFields, tolkNodig } from "#app/facts/contract.ts";
import type { CalendarDay } from "#app/kernel/day.ts";
import { fullName, ownPhone } from "./callback-form.ts";
import { readFacts, type WrongField } from "./read-facts.ts";

/** How long beforehand somebody must know, in minutes. */
export const notices = { sameDay: 240, dayBefore: 1440, threeDays: 4320 } as const;
export type Notice = keyof typeof notices;
/** Purpose of the keys in links to a place on the list. */
export const waitlistLink = "waitlist-link";
/** Every gemeentehuis will do. */
export const anywhere = "overal";

const shared = { ground: "awb", sensitivity: "ordinary", uses: ["staff:contact"] } as const;

/** What can be chosen: services, and locations of the Werkplein. */
export interface WaitlistChoice {
  readonly services: readonly string[];
  readonly locations: readonly string[];
}

/** The questions of the waiting list; the options are those of the Werkplein. */
export function waitlistFacts({ services, locations }: WaitlistChoice) {
  return {
    service: defineFact({ id: "dienst", type: "choice", options: services, ...shared }),
    location: defineFact({ id: "plaats", type: "choice", options: [...locations, anywhere], ...shared }),
    notice: defineFact({ id: "vooraf", type: "choice", options: Object.keys(notices), ...shared }),
    name: fullName,
    phone: ownPhone,
    interpreter: tolkNodig,
  } as const satisfies Record<string, FactDefinition>;
}

/** The sealed part of an entry. Seal context: `waitlist:<tenant>:<id>`. */
export interface WaitlistContent {
  readonly name: string;
  /** E.164. */
  readonly phone: string;
}

export interface WaitlistAsked {
  readonly service: string;
  /** Null: every gemeentehuis will do. */
  readonly location: string | null;
  readonly noticeMin: number;
  readonly needsInterpreter: boolean;
  readonly content: WaitlistContent;
}

export type WaitlistReading =
  | { readonly ok: true; readonly asked: WaitlistAsked }
  | { readonly ok: false; readonly errors: readonly WrongField[] };

export function readWaitlistForm(choice: WaitlistChoice, sent: RawFields, today: CalendarDay): WaitlistReading {
  const read = readFacts(waitlistFacts(choice), sent, today);
  if (!read.ok) return read;
  const { service, location, notice, name, phone, interpreter } = read.known;
  return {
    ok: true,
    asked: {
      ...{ service: String(service), location: location === anywhere ? null : String(location) },
      ...{ noticeMin: notices[notice as Notice], needsInterpreter: interpreter === true },
      content: { name: String(name), phone: String(phone) },
    },
  };
}
