import { desk, leader, personal, register, shielded } from "../expected.ts";
import type { VisitorName } from "../visitor-names.ts";
import { type ActionRow, type Fields, reachedBy } from "./action-row.ts";
import { sends } from "./actions-of-files.ts";
import type { FullHouse } from "./full-house.ts";
import { unguarded } from "./full-house-desk.ts";
import { householdVersionOf, versionOf } from "./full-house-files.ts";

/** What is filled in so that it goes, and how it is made to go once more. */
interface Done {
  readonly button: string;
  readonly fields: Fields;
  readonly reset?: (id: string) => string;
  readonly short?: boolean;
}

const nobodyHas = (id: string) => `update intake set assignee = null, assigned_at = null where id = '${id}'`;
const deskWork: readonly Done[] = [
  { button: "claim", fields: {}, reset: nobodyHas, short: true },
  { button: "note", fields: { notitie: "Een woord" }, short: true },
  { button: "contact", fields: { notitie: "Gesproken" } },
  { button: "answer", fields: { notitie: "Een antwoord" } },
  { button: "addStep", fields: { wat: "Een brief sturen", wie: "resident", dag: "2026-12-01" } },
  { button: "planTask", fields: { soort: "callBack", dag: "2026-12-01" } },
  { button: "setLight", fields: { keuze: "green", waarom: "De stukken kloppen" } },
];

type FileOf = (house: FullHouse) => { readonly id: string; readonly reference: string };

/** The same buttons with the version as it is and all that is needed: refused they change nothing, and to who may they do what they say. */
function doneOn(
  on: string,
  of: FileOf,
  done: Done,
  expected: ActionRow["expected"],
  writes: readonly VisitorName[],
): ActionRow {
  const { button, fields, reset, short } = done;
  return {
    ...{ route: "werkvoorraad/:reference", button, on: `${on}, done`, named: true, short, expected, writes },
    to: (house) => `/werkvoorraad/${of(house).reference}`,
    fields: ({ inView }) => ({ ...sends(button, fields), versie: String(inView.version) }),
    never: { to: "/werkvoorraad/ML-ZZZZ-ZZ" },
    again: async (house) => {
      const { id, reference } = of(house);
      if (reset) await unguarded(reset(id));
      house.inView.version = await versionOf(reference);
    },
  };
}

const work: FileOf = (house) => house.work;
const shut: FileOf = (house) => house.shielded;
const atDesk: readonly VisitorName[] = [...desk, "named"];

/** What a teamleider does: each time on the file as it was, of nobody and open. */
const asItWas = async ({ id }: { readonly id: string }, isShielded: boolean) => {
  await unguarded(`delete from intake_access where intake_id = '${id}'`);
  await unguarded(`update intake set shielded = ${isShielded} where id = '${id}'`);
};
const ofLeader: readonly ActionRow[] = ["assign", "shield"].map((button) => {
  const row = doneOn("file", work, { button, fields: {}, reset: nobodyHas }, reachedBy(personal(leader)), [
    "teamleider",
  ]);
  return {
    ...row,
    fields: (house) => ({ ...row.fields(house), collega: house.leader.id }),
    again: async (house) => {
      await asItWas(house.work, false);
      await row.again?.(house);
    },
  };
});

export const actionsDone: readonly ActionRow[] = [
  ...deskWork.flatMap((done) => [
    doneOn("file", work, done, reachedBy(personal(desk)), atDesk),
    doneOn("shielded", shut, done, reachedBy(shielded()), ["named"]),
  ]),
  ...ofLeader,
  doneOn(
    "known",
    (house) => house.known,
    {
      button: "objection",
      fields: { dag: "2026-11-23", notitie: "Ik ben het er niet mee eens.", ondertekend: "ja" },
      // The same letter is taken in once.
      reset: (id) => `delete from case_message where intake_id = '${id}' and kind = 'objection'`,
    },
    reachedBy(personal(desk)),
    atDesk,
  ),
  {
    ...{ route: "werkvoorraad/verdelen", button: "", on: "file, done", to: () => "/werkvoorraad/verdelen" },
    fields: ({ work: { reference }, named, inView }) => ({
      ...{ regel: reference, [`naar-${reference}`]: named.id, [`versie-${reference}`]: String(inView.version) },
    }),
    ...{ expected: { ...reachedBy(personal(leader)), gemeente: "409", elsewhere: "409" }, noted: ["gemeente"] },
    writes: ["teamleider"],
    again: async (house) => {
      await unguarded(nobodyHas(house.work.id));
      house.inView.version = await versionOf(house.work.reference);
    },
  },
  {
    ...{ route: "register/:reference", button: "note", on: "household, done", named: true },
    to: ({ household }) => `/register/${household}`,
    fields: ({ inView }) => ({ ...sends("note", { notitie: "Een woord" }), versie: String(inView.version) }),
    ...{ expected: reachedBy(personal(register)), writes: ["consulent", "teamleider", "named"] },
    again: async (house) => {
      house.inView.version = await householdVersionOf(house.household);
    },
  },
  {
    ...{ route: "werkvoorraad/:reference", button: "sendReferralAgain", on: "file, done", named: true },
    to: ({ file }) => `/werkvoorraad/${file.reference}`,
    fields: ({ inFile }) => sends("sendReferralAgain", { verwijzing: inFile.referral }),
    ...{ expected: reachedBy(personal(desk)), writes: atDesk },
    // Whether it then arrives is another's work: what waits for it is taken away.
    again: async ({ inFile }) => {
      await unguarded("delete from graphile_worker._private_jobs where attempts > 0 and locked_at is null");
      await unguarded(`update referral set delivery = 'failed' where id = '${inFile.referral}'`);
    },
  },
];
