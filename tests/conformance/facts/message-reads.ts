import { catalogue } from "#app/facts/contract.ts";
import { contactOf } from "#app/intake/contract.ts";
import { chooseChannel } from "#app/notifications/core/choose-channel.ts";
import { messageKinds } from "#app/notifications/core/compose-message.ts";
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
