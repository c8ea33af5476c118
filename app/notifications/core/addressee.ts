import type { Answers } from "#app/rules/contract.ts";

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

/** An address that must stay secret is not printed: such a letter is handed over. */
export function addresseeOf(answers: Answers): Addressee {
  const text = (fact: string) => {
    const known = answers[fact];
    return typeof known === "string" || typeof known === "number" ? String(known) : "";
  };
  const known = answers.soortAdres !== "geheim";
  const postcode = known ? text("postcode") : "";
  const houseNumber = known ? text("huisnummer") : "";
  const place = known ? text("waarBereikbaar") : "";
  const whole = (postcode !== "" && houseNumber !== "") || place !== "";
  const others = answers.brievenNaar === "vertegenwoordiger" || answers.brievenNaar === "beiden";
  return {
    ...{ name: [text("voornaam"), text("achternaam")].filter(Boolean).join(" "), place, postcode, houseNumber },
    lookFirst: !whole || answers.veiligOmTeBellen === false || others,
  };
}
