import { desk, leader, personal, register, shielded } from "../expected.ts";
import { type ActionRow, type Fields, reachedBy } from "./action-row.ts";
import type { FullHouse } from "./full-house.ts";

type Of = (house: FullHouse) => string;
type WithFields = Readonly<Record<string, (house: FullHouse) => Fields>>;

/** What every form of a page of a person sends: its button, the version that was in view, and words. The version is an old one. */
export const sends = (button: string, more: Fields = {}): Fields => ({
  ...{ doe: button, versie: "0", notitie: "Een reden", gezien: "0" },
  ...more,
});

interface Page {
  readonly route: string;
  readonly to: (reference: string) => string;
  readonly own: Of;
  readonly shielded: Of;
  readonly neverThere: string;
}

/** A button of the page of a person: on a file, and on a shielded one. */
function onBoth(
  page: Page,
  button: string,
  both: Pick<ActionRow, "fields" | "short" | "writes"> & {
    readonly open: ActionRow["expected"];
    readonly shut: ActionRow["expected"];
  },
): ActionRow[] {
  const { route, to, neverThere } = page;
  const { fields, short, writes, open, shut } = both;
  const row = { route, button, fields, never: { to: to(neverThere) }, named: true, short } as const;
  return [
    { ...row, on: "file", to: (house) => to(page.own(house)), expected: open, writes, once: true },
    {
      ...row,
      on: "shielded",
      to: (house) => to(page.shielded(house)),
      expected: shut,
      writes: writes?.filter((name) => name === "named"),
    },
  ];
}

const dossier: Page = {
  route: "werkvoorraad/:reference",
  to: (reference) => `/werkvoorraad/${reference}`,
  own: ({ file }) => file.reference,
  shielded: (house) => house.shielded.reference,
  neverThere: "ML-ZZZZ-ZZ",
};
const household: Page = {
  route: "register/:reference",
  to: (reference) => `/register/${reference}`,
  own: (house) => house.household,
  shielded: ({ shieldedHousehold }) => shieldedHousehold,
  neverThere: "HH-ZZZZ-ZZ",
};

/** What a colleague of the desk does with a file. */
const deskButtons = [
  ...[
    "addStep",
    "advance",
    "answer",
    "approve",
    "askOpinion",
    "askPapers",
    "changeParty",
    "changeStep",
    "claim",
    "close",
  ],
  ...["confirm", "contact", "correct", "decide", "delay", "draftLetter", "endParty", "endTask", "handBack", "join"],
  ...[
    "liftSearch",
    "makeKnown",
    "markRead",
    "nameParty",
    "noAdvance",
    "note",
    "noteIntervention",
    "notice",
    "papersIn",
  ],
  ...[
    "papersSeen",
    "partyCode",
    "pause",
    "planTask",
    "referralAnswer",
    "release",
    "resume",
    "returnProposal",
    "setAreas",
  ],
  ...["setCategory", "setLadder", "setLight", "setMotivation", "setSkills", "sign", "signPartner", "start", "stepDone"],
  ...["stepDropped", "takeBack", "objection"],
];
/** What of it is wrong, so that nothing is written by who may. */
const fieldsOf: WithFields = {
  note: () => ({ notitie: "" }),
  answer: () => ({ notitie: "" }),
};
const shortButtons = ["claim", "note", "decide"];

/** Of a shielded file a teamleider names who opens it, and does nothing else with it. */
const leaderButtons = {
  assign: personal([]),
  grant: personal([], { teamleider: "shown" }),
  shield: personal([]),
  unshield: personal([]),
};

const ofDossier = [
  ...deskButtons.flatMap((button) =>
    onBoth(dossier, button, {
      fields: (house) => sends(button, fieldsOf[button]?.(house)),
      short: shortButtons.includes(button),
      // That messages were read stays so.
      writes: button === "markRead" ? [...desk, "named"] : [],
      ...{ open: reachedBy(personal(desk)), shut: reachedBy(shielded()) },
    }),
  ),
  ...Object.entries(leaderButtons).flatMap(([button, shut]) =>
    onBoth(dossier, button, {
      fields: ({ someone }) => sends(button, { collega: someone.id }),
      ...(button === "grant" && { short: true }),
      ...{ open: reachedBy(personal(leader)), shut: reachedBy(shut) },
    }),
  ),
];

const registerButtons = [
  "called",
  "came",
  "close",
  "invite",
  "letter",
  "mayCall",
  "mayNotCall",
  "note",
  "outcome",
  "stayedAway",
  "visit",
];
const shieldButtons = { grant: personal([], { teamleider: "shown" }), shield: personal([]), unshield: personal([]) };

const ofHousehold = [
  ...registerButtons.flatMap((button) =>
    onBoth(household, button, {
      fields: () => sends(button, button === "note" ? { notitie: "" } : {}),
      ...(button === "called" && { short: true }),
      ...{ open: reachedBy(personal(register)), shut: reachedBy(shielded()) },
    }),
  ),
  ...Object.entries(shieldButtons).flatMap(([button, shut]) =>
    onBoth(household, button, {
      fields: ({ someone }) => sends(button, { collega: someone.id }),
      ...{ open: reachedBy(personal(leader)), shut: reachedBy(shut) },
    }),
  ),
  ...["_add", "_remove", "adviseer", "bewaar", "code"].flatMap((button) =>
    onBoth(
      { ...household, route: "register/:reference/check", to: (reference) => `/register/${reference}/check` },
      button,
      {
        fields: () =>
          button.startsWith("_") ? { [button]: "kinderen" } : { doe: button, checkversie: "9", code: "AAAA-AAAA" },
        ...{ open: reachedBy(personal(register)), shut: reachedBy(shielded()) },
      },
    ),
  ),
];

const beside = (what: string): Page => ({
  ...dossier,
  route: `${dossier.route}/${what}`,
  to: (reference) => `/werkvoorraad/${reference}/${what}`,
});

const ofPagesBeside = [
  ...["report", "confirmed", "unfounded"].flatMap((button) =>
    onBoth(beside("handhaving"), button, {
      fields: ({ inShielded }) => ({ doe: button, melding: inShielded.fraud }),
      ...{ open: reachedBy(personal(leader)), shut: reachedBy(personal([])) },
    }),
  ),
  ...["bekijk", "verstuur"].flatMap((button) =>
    onBoth(beside("doorverwijzen"), button, {
      fields: ({ partner }) => sends(button, { aan: partner, antwoord: "voornaam", waarom: "Taal", akkoord: "desk" }),
      ...{ open: reachedBy(personal(desk)), shut: reachedBy(shielded()) },
    }),
  ),
  ...onBoth(beside("bewijs"), "", {
    fields: () => ({}),
    ...{ open: reachedBy(personal(desk)), shut: reachedBy(shielded()) },
  }),
];

/**
 * What is another file's, named in a form of one that they may open, with the version as it is: the command must not take it for its own.
 */
const borrowed: { readonly [button: string]: (house: FullHouse) => Fields } = {
  endTask: ({ inShielded }) => ({ taak: inShielded.task, uitkomst: "reached" }),
  stepDone: ({ inShielded }) => ({ stap: inShielded.step }),
  changeStep: ({ inShielded }) => ({ stap: inShielded.step, wat: "Iets", wie: "resident", dag: "2026-12-01" }),
  referralAnswer: ({ inShielded }) => ({ verwijzing: inShielded.referral, stand: "asked", uitkomst: "accepted" }),
};

/** What is done with a referral that did not arrive is done from its own file only. */
const stuck = (
  button: string,
  on: string,
  at: (house: FullHouse) => string,
  which: "inFile" | "inShielded",
  expected: ActionRow["expected"],
) => ({
  ...{ route: dossier.route, button, on, named: true, expected },
  to: (house: FullHouse) => dossier.to(at(house)),
  fields: (house: FullHouse) => sends(button, { verwijzing: house[which].referral }),
  never: { to: dossier.to(dossier.neverThere) },
});
const ofReferrals: readonly ActionRow[] = ["sendReferralAgain", "partnerTold", "stopReferral"].flatMap((button) => [
  stuck(button, "file", dossier.own, "inFile", reachedBy(personal(desk))),
  stuck(button, "shielded", dossier.shielded, "inShielded", reachedBy(shielded())),
  stuck(button, "borrowed", dossier.own, "inShielded", reachedBy(personal([]))),
]);

const ofBorrowed: readonly ActionRow[] = Object.entries(borrowed).map(([button, fields]) => ({
  ...{ route: dossier.route, button, on: "borrowed", named: true },
  to: ({ file }) => `/werkvoorraad/${file.reference}`,
  fields: (house) => ({ ...sends(button), versie: String(house.version), ...fields(house) }),
  expected: reachedBy(personal(desk)),
}));

export const actionsOfFiles: readonly ActionRow[] = [
  ...ofDossier,
  ...ofHousehold,
  ...ofPagesBeside,
  ...ofBorrowed,
  ...ofReferrals,
];
