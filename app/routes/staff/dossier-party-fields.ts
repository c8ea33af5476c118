/** The fields of the form about who acts for the resident. */
export const partyNames = [
  "partij",
  "rol",
  "naam",
  "bsn",
  "email",
  "telefoon",
  "adres",
  "taal",
  "sinds",
  "tot",
] as const;
/** What is ticked in it, or not. */
export const partyTicks = ["ontvangt", "ookInwoner", "magIntrekken"] as const;

/** In which of them a wrong answer stands. */
export const partyWrong: { readonly [refusal: string]: string } = {
  roleMissing: "rol",
  nameMissing: "naam",
  partyGroundMissing: "grond",
  bsnWrong: "bsn",
  ownBsn: "bsn",
  emailWrong: "email",
  phoneWrong: "telefoon",
  nowhereToWrite: "adres",
  sinceWrong: "sinds",
  untilBefore: "tot",
  lastDayMissing: "tot",
};

/** Said instead of a refusal: the new code stands on the page, this once. */
export const partyCodeShown = "partyCodeShown";
