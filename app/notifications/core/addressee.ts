import type { Contact } from "#app/intake/contract.ts";
import type { Answers } from "#app/rules/contract.ts";

/** Somebody who is told what the resident is told, as far as that says where it goes. */
export interface Receiver {
  readonly name: string;
  readonly contact: {
    readonly email: string | null;
    readonly phone: string | null;
    readonly address: string;
    readonly language: string;
  };
  /** The resident is told as well. */
  readonly residentToo: boolean;
}

/** Whether the resident is told themselves: not where their ground lets somebody be told in their place. */
export function tellsResident(receivers: readonly Receiver[]): boolean {
  return receivers.every(({ residentToo }) => residentToo);
}

/** Where a message to somebody who acts for the resident goes: what a colleague noted, and nothing that the resident gave. */
export function contactOfReceiver({ contact: { email, phone, language } }: Receiver): Contact {
  return { language, email, phone, ownPhone: null, safeToCall: true, byLetter: false };
}

/** The same for a letter. */
export function addresseeOfReceiver({ name, contact: { address } }: Receiver): Addressee {
  return { name, place: address, postcode: "", houseNumber: "", lookFirst: address === "" };
}

/** To whom a letter goes, as far as the answers say. */
export interface Addressee {
  readonly name: string;
  /** Where they are, in their own words. */
  readonly place: string;
  readonly postcode: string;
  readonly houseNumber: string;
  /** A colleague must look in the file before anything is posted: no address, a secret one, contact that is not safe, or somebody who acts for them. */
  readonly lookFirst: boolean;
}

/**
 * An address that must stay secret is not printed: such a letter is handed over.
 * @param represented a colleague noted who acts for them and gets letters: what somebody typed about that was looked at.
 */
export function addresseeOf(answers: Answers, represented = false): Addressee {
  const text = (fact: string) => {
    const known = answers[fact];
    return typeof known === "string" || typeof known === "number" ? String(known) : "";
  };
  const known = answers.soortAdres !== "geheim";
  const postcode = known ? text("postcode") : "";
  const houseNumber = known ? text("huisnummer") : "";
  const place = known ? text("waarBereikbaar") : "";
  const whole = (postcode !== "" && houseNumber !== "") || place !== "";
  const others = !represented && (answers.brievenNaar === "vertegenwoordiger" || answers.brievenNaar === "beiden");
  return {
    ...{ name: [text("voornaam"), text("achternaam")].filter(Boolean).join(" "), place, postcode, houseNumber },
    lookFirst: !whole || answers.veiligOmTeBellen === false || others,
  };
}
