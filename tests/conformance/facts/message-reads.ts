import { catalogue } from "#app/facts/contract.ts";
import { contactOf } from "#app/intake/contract.ts";
import { addresseeOf } from "#app/notifications/core/addressee.ts";
import { chooseChannel } from "#app/notifications/core/choose-channel.ts";
import { messageKinds } from "#app/notifications/core/compose-message.ts";
import { goesByPost } from "#app/notifications/core/letter.ts";
import type { Answers } from "#app/rules/contract.ts";

const phone = "+31612345678";
const mail = "selam@example.org";
const residents: readonly Answers[] = [
  { telefoonnummer: phone, emailadres: mail, veiligOmTeBellen: true },
  { telefoonnummer: phone, veiligOmTeBellen: true },
  { emailadres: mail, veiligOmTeBellen: true },
];
/** Other answers that a fact could have. Of a phone the same as the resident's is the telling one. */
const others = [undefined, false, "nee", phone];

/** Which answers change where a message of each kind goes, or whether it goes: found by changing each answer, one at a time. */
export function messageReads(): [string, ReadonlySet<string>][] {
  const goesTo = (kind: (typeof messageKinds)[number], answers: Answers) =>
    JSON.stringify(chooseChannel(kind, contactOf({ answers, language: "nl" })));
  return messageKinds.map((kind) => {
    const read = [...catalogue.keys()].filter((fact) =>
      residents.some((answers) =>
        others.some((other) => goesTo(kind, { ...answers, [fact]: other }) !== goesTo(kind, answers)),
      ),
    );
    return [`notification:${kind}`, new Set(read)];
  });
}

const addresses: readonly Answers[] = [
  { achternaam: "Tesfay", postcode: "4881 AB", huisnummer: "12", soortAdres: "eigen", veiligOmTeBellen: true },
  { achternaam: "Tesfay", soortAdres: "opvang", waarBereikbaar: "Opvang", veiligOmTeBellen: true, emailadres: mail },
];

/** Which answers change whether a letter goes, to whom and where. */
export function letterReads(): [string, ReadonlySet<string>] {
  const letter = (answers: Answers) =>
    JSON.stringify([goesByPost("stored", contactOf({ answers, language: "nl" })), addresseeOf(answers)]);
  const changed = [...others, "geheim", "brief", "beiden"];
  const read = [...catalogue.keys()].filter((fact) =>
    addresses.some((answers) => changed.some((other) => letter({ ...answers, [fact]: other }) !== letter(answers))),
  );
  return ["notification:letter", new Set(read)];
}
