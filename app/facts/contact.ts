import { inElkeAanvraag } from "./core/aanvragen.ts";
import { defineFact } from "./core/define-fact.ts";

/** What is told about an aanvraag while it is handled. */
const aboutAanvraag = [
  "notification:aanvraagStored",
  "notification:hulpvraagStored",
  "notification:papersAsked",
  "notification:papersReminder",
  "notification:decisionKnown",
  "notification:caseAnswered",
  "notification:decisionDelayed",
  "notification:decisionPaused",
  "notification:decisionResumed",
] as const;

export const contactwens = defineFact({
  id: "contactwens",
  type: "choice",
  ground: "awb",
  sensitivity: "ordinary",
  uses: ["condition:melding", "condition:bewaren", "staff:contact", ...inElkeAanvraag, "notification:letter"],
  options: ["bellen", "mailen", "brief", "langskomen"],
});

export const telefoonnummer = defineFact({
  id: "telefoonnummer",
  type: "phone",
  ground: "awb",
  sensitivity: "personal",
  uses: [
    "staff:contact",
    "notification:confirmation",
    "notification:stored",
    "notification:completed",
    "notification:code",
    "notification:receiptCode",
    "notification:checkSaved",
    ...aboutAanvraag,
    "notification:letter",
  ],
  optional: true,
  autocomplete: "tel",
  findBy: "phone",
});

export const emailadres = defineFact({
  id: "emailadres",
  type: "email",
  ground: "awb",
  sensitivity: "personal",
  uses: [
    "staff:contact",
    "notification:confirmation",
    "notification:stored",
    "notification:completed",
    "notification:code",
    "notification:receiptCode",
    "notification:checkSaved",
    ...aboutAanvraag,
    "notification:letter",
  ],
  optional: true,
  autocomplete: "email",
  findBy: "email",
});

export const veiligOmTeBellen = defineFact({
  id: "veiligOmTeBellen",
  type: "yesNo",
  ground: "awb",
  sensitivity: "special",
  uses: [
    "staff:contact",
    "notification:confirmation",
    "notification:stored",
    "notification:completed",
    "notification:code",
    "notification:receiptCode",
    "notification:checkSaved",
    ...aboutAanvraag,
    "notification:letter",
  ],
});
