import { desk, page, personal, shielded } from "../expected.ts";
import { type ActionRow, actionAt as at, type Fields, reachedBy } from "./action-row.ts";
import { sends } from "./actions-of-files.ts";
import type { FullHouse } from "./full-house.ts";
import { unguarded } from "./full-house-desk.ts";

const uuid = "00000000-0000-4000-8000-000000000000";
const ofDesk = reachedBy(page(desk));
const ofFile = reachedBy(personal(desk));
const ofShielded = reachedBy(shielded());
const ofNobody = reachedBy(personal([]));
const marks = ["arrived", "cancelled", "done", "identity", "interpreterGone", "noShow", "partner", "undo"];

/** On an appointment, and on one of a shielded file. */
const ofAppointment = (what: string, button: string, fields: Fields): ActionRow[] => {
  const route = `agenda/:reference${what}`;
  const to = (reference: string) => `/agenda/${reference}${what}`;
  const row = {
    fields: () => fields,
    never: { to: to("AF-ZZZZ-ZZ") },
    named: true,
    ...(button === "cancelled" && { short: true }),
  } as const;
  return [
    at(route, button, "file", { ...row, to: ({ appointment }) => to(appointment.reference), expected: ofFile }),
    at(route, button, "shielded", {
      ...row,
      to: (house) => to(house.shieldedAppointment.reference),
      expected: ofShielded,
    }),
  ];
};

/** In the list of a meeting, of one line: also of an appointment that is in no such list. */
const inList = ["arrived", "noShow", "undo"];
const ofSession = (button: string, on: "file" | "shielded"): ActionRow => {
  const line = (reference: string) => (button === "cancelled" ? button : `${button}:${reference}:9`);
  const theirs = inList.includes(button) || button === "cancelled";
  const [own, shut] = theirs ? [ofFile, ofShielded] : [ofNobody, ofNobody];
  return at("agenda/bijeenkomst/:id", button, on, {
    to: ({ session }) => `/agenda/bijeenkomst/${session}`,
    fields: (house) =>
      sends(line((on === "file" ? house.appointment : house.shieldedAppointment).reference), { versie: "9" }),
    expected: on === "file" ? own : shut,
    never: { to: `/agenda/bijeenkomst/${uuid}`, fields: sends(line("AF-ZZZZ-ZZ"), { versie: "9" }) },
  });
};

/** Whom to call: of a shielded file only who is named in it sees that somebody waits. */
const calls = ["reached", "noAnswer", "wrongNumber"].map((button) =>
  at("agenda/taken", button, "shielded", {
    fields: ({ inShielded }) => ({ doe: button, id: inShielded.call }),
    ...{ expected: ofShielded, writes: ["named"], never: { to: "/agenda/taken", fields: { doe: button, id: uuid } } },
    again: async ({ inShielded: { call } }) => {
      await unguarded(`delete from callback_attempt where callback_id = '${call}'`);
      await unguarded(
        `update callback_request set status = 'open', attempts = 0, due_on = '2026-11-23' where id = '${call}'`,
      );
    },
  }),
);
/** Nobody was called three times yet: there is nothing to decide, for nobody. */
const decisions = ["letterSent", "stop"].map((button) =>
  at("agenda/taken", button, "call", {
    ...{ fields: ({ inFile }) => ({ doe: button, id: inFile.call }), expected: reachedBy(personal([])) },
  }),
);

const undone = (task: string) =>
  unguarded(`update appointment_task set done_at = null, done_by = null where id = '${task}'`);

const forNumber = (route: string, which: (house: FullHouse) => string, on: string, expected: ActionRow["expected"]) =>
  at(route, "", on, {
    ...{ to: (house) => `/${route}?melding=${which(house)}`, expected, named: true },
    never: { to: `/${route}?melding=ML-ZZZZ-ZZ` },
  });

export const actionsOfAgenda: readonly ActionRow[] = [
  ...marks.flatMap((button) => ofAppointment("", button, sends(button, { versie: "9" }))),
  ...ofAppointment("/verzetten", "", { tijd: "2026-12-02T09:00:00Z", plaats: "roosendaal", versie: "9" }),
  ...marks.map((button) => ofSession(button, "file")),
  ...marks.filter((button) => button !== "cancelled").map((button) => ofSession(button, "shielded")),
  ...calls,
  ...decisions,
  at("agenda/taken", "done", "file", {
    fields: ({ deskTask }) => ({ doe: "done", id: deskTask }),
    again: ({ deskTask }) => undone(deskTask),
    ...{
      expected: ofFile,
      writes: [...desk, "named"],
      never: { to: "/agenda/taken", fields: { doe: "done", id: uuid } },
    },
  }),
  ...["decline", "accept"].map((button) =>
    at("agenda/taken", button, "offer", {
      fields: ({ offer }) => ({ doe: button, id: offer }),
      again: async ({ offer, offered }) => {
        await undone(offer);
        await unguarded(
          `update waitlist_entry set status = 'offered', offered_id = '${offered}', offered_until = '2026-11-24T09:00:00Z'
           where id = (select entry_id from appointment_task where id = '${offer}')`,
        );
      },
      ...{
        expected: ofFile,
        writes: [...desk, "named"],
        never: { to: "/agenda/taken", fields: { doe: button, id: uuid } },
      },
    }),
  ),
  at("agenda/uitnodigen", "nodig", "new", { expected: ofDesk }),
  at("agenda/uitnodigen", "intrek", "another's", {
    fields: ({ invited }) => ({ doe: "intrek", id: invited }),
    again: ({ invited }) => unguarded(`update appointment_invitation set withdrawn_at = null where id = '${invited}'`),
    ...{
      expected: ofFile,
      writes: [...desk, "named"],
      never: { to: "/agenda/uitnodigen", fields: { doe: "intrek", id: uuid } },
    },
  }),
  at("agenda/zoeken", "", "list", { expected: ofDesk }),
  ...["agenda/inloop", "agenda/nieuw"].flatMap((route) => [
    at(route, "", "new", { expected: ofDesk }),
    forNumber(route, ({ file }) => file.reference, "file", ofFile),
    forNumber(route, (house) => house.shielded.reference, "shielded", ofShielded),
  ]),
  // What a colleague holds for somebody is theirs to make or to give back.
  ...(["ja", "nee"] as const).map((button) =>
    at("agenda/nieuw/:id", button, "another's", {
      to: ({ held, heldToo }) => `/agenda/nieuw/${button === "ja" ? held : heldToo}`,
      ...{
        expected: reachedBy(personal([], { named: "shown" })),
        writes: ["named"],
        never: { to: `/agenda/nieuw/${uuid}` },
      },
    }),
  ),
];
