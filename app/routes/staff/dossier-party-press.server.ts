import { bsn, emailadres, type FactDefinition, readAnswer, telefoonnummer } from "#app/facts/contract.ts";
import { isLanguage } from "#app/i18n/contract.ts";
import { newRepresentativeCode, representatives } from "#app/identity/commands/keep-representative.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import {
  changeRepresentative,
  endRepresentative,
  issueRepresentativeCode,
  nameRepresentative,
} from "#app/queue/commands/name-representative.server.ts";
import { partyCodeShown } from "./dossier-party-fields.ts";
import { askedIn, type Do, dayOf, type Pressed, refusedWith } from "./dossier-pressed.ts";

/** What the buttons about who acts for the resident do. */
export const partyButtons: { readonly [name: string]: { readonly done: string; readonly run: Do } } = {
  nameParty: {
    done: "partyNamed",
    run: ({ note: _note, ...ask }, field, form) =>
      nameRepresentative({ ...ask, typed: typedIn(field, form, ask.now) }, representatives(ask.now)),
  },
  changeParty: {
    done: "partyChanged",
    run: ({ note: _note, ...ask }, field, form) => {
      const asked = { ...ask, partyId: field("partij"), typed: typedIn(field, form, ask.now) };
      return changeRepresentative(asked, representatives(ask.now));
    },
  },
  endParty: {
    done: "partyEnded",
    run: ({ note: _note, ...ask }, field) =>
      endRepresentative({ ...ask, partyId: field("partij"), last: dayOf(field("tot")) }, representatives(ask.now)),
  },
};

/** Gives somebody a code of their own. It is shown on the page that answers, and kept nowhere. */
export async function pressPartyCode(staff: Staff, reference: string, form: FormData, now: Date): Promise<Pressed> {
  const { note: _note, ...ask } = askedIn(staff, reference, form, now);
  const code = newRepresentativeCode();
  const partyId = String(form.get("partij") ?? "");
  const issued = await issueRepresentativeCode({ ...ask, partyId, code }, representatives(now));
  const shown = refusedWith(form, "partyCode", issued.ok ? partyCodeShown : issued.refusal);
  if (!issued.ok) return shown;
  return { ...shown, refused: { ...shown.refused, typed: { ...shown.refused.typed, code } } };
}

function typedIn(field: (name: string) => string, form: FormData, now: Date) {
  const read = (fact: FactDefinition, name: string) => readOne(fact, field(name), now);
  const language = field("taal");
  return {
    ...{ role: field("rol"), name: field("naam"), ground: field("grond"), address: field("adres") },
    ...{ bsn: read(bsn, "bsn"), email: read(emailadres, "email"), phone: read(telefoonnummer, "telefoon") },
    ...{ since: field("sinds"), until: field("tot"), language: isLanguage(language) ? language : "nl" },
    ...{ receives: form.has("ontvangt"), residentToo: form.has("ookInwoner"), mayWithdraw: form.has("magIntrekken") },
  };
}

/** As a resident's answer is read: what it comes to, null for nothing, undefined for a wrong one. */
function readOne(fact: FactDefinition, typed: string, now: Date): string | null | undefined {
  if (!typed.trim()) return null;
  const reading = readAnswer(fact, new URLSearchParams({ [fact.id]: typed }), { today: dayInAmsterdam(now) });
  return reading.ok && typeof reading.known === "string" ? reading.known : undefined;
}
