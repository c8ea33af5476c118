import { randomUUID } from "node:crypto";
import { invite } from "#app/appointments/commands/invite.server.ts";
import { openInvitations } from "#app/appointments/commands/open-invitations.server.ts";
import { withdrawInvitation } from "#app/appointments/commands/withdraw-invitation.server.ts";
import {
  type InviteRead,
  invitable,
  invitationState,
  invitedAtMost,
  invitedDays,
  readInvite,
  spokenLanguages,
  type Typed,
} from "#app/appointments/contract.ts";
import { agendaOf } from "#app/appointments/queries/agenda.server.ts";
import { locationsFor } from "#app/appointments/queries/agenda-screen.server.ts";
import { languageName, locationName, serviceName } from "#app/appointments/queries/in-dutch.server.ts";
import type { InvitationRow } from "#app/appointments/queries/invitation-rows.server.ts";
import { languages, translator } from "#app/i18n/contract.ts";
import { formatShortDay } from "#app/i18n/format.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { addDays, dayInAmsterdam } from "#app/kernel/day.ts";
import { takesTexts } from "#app/notifications/contract.ts";
import { failedInvitations } from "#app/notifications/queries/failed-invitations.server.ts";

interface Named {
  readonly value: string;
  readonly text: string;
}

/** What the form "Nodig uit" offers. */
export interface InviteChoices {
  readonly services: readonly Named[];
  readonly locations: readonly Named[];
  readonly languages: readonly Named[];
  readonly interpreted: readonly Named[];
  readonly until: string;
  /** So many on a list. */
  readonly atMost: number;
  /** Sent twice, it invites once. */
  readonly key: string;
}

export interface InvitedLine {
  readonly id: string;
  readonly name: string;
  readonly what: string;
  readonly sent: string;
  readonly by: "email" | "sms" | "letter";
  /** The message will never arrive. */
  readonly failed: boolean;
  readonly state: ReturnType<typeof invitationState>;
  readonly until: string;
  /** Number of the appointment that came of it. */
  readonly appointment: string | null;
  readonly letters: string | null;
}

export type InviteAnswer = Omit<InviteRead, "value"> & { readonly typed: Typed };
export type Pressed =
  | { readonly to: string }
  | { readonly answer: InviteAnswer }
  | { readonly alreadyUsed: true }
  | { readonly notFound: true };

const speaks = (code: string) => ({ value: code, text: languageName(code) });

export async function inviteChoices(staff: Staff, now: Date): Promise<InviteChoices> {
  const { services } = await agendaOf(staff.tenant);
  return {
    services: invitable(services).map(({ code }) => ({ value: code, text: serviceName(code) })),
    locations: locationsFor(staff).map(({ id, name }) => ({ value: id, text: name })),
    languages: languages.map(speaks),
    interpreted: interpreted.map(speaks),
    until: addDays(dayInAmsterdam(now), invitedDays),
    atMost: invitedAtMost,
    key: randomUUID(),
  };
}

const interpreted = spokenLanguages.filter((code) => code !== "nl");

/** Who was invited. Looking is written down. */
export async function invitedLines(staff: Staff, now: Date): Promise<readonly InvitedLine[]> {
  return linesOf(staff.tenant, await openInvitations(staff, { now }), now);
}

/** The same rows, in words. */
export async function linesOf(
  tenant: string,
  rows: readonly InvitationRow[],
  now: Date,
): Promise<readonly InvitedLine[]> {
  const failed = await failedInvitations(
    tenant,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...lineOf(tenant, row, now), failed: failed.has(row.id) }));
}

function lineOf(tenant: string, row: InvitationRow, now: Date): Omit<InvitedLine, "failed"> {
  const where =
    row.location === null ? translator("nl").t("agenda:invite.ownPlace") : locationName(tenant, row.location);
  return {
    ...{ id: row.id, name: row.name, what: `${serviceName(row.service)}, ${where}`, by: wayTo(row) },
    ...{
      sent: formatShortDay(dayInAmsterdam(row.createdAt)),
      state: invitationState(row, now),
      appointment: row.appointment,
    },
    until: formatShortDay(dayInAmsterdam(new Date(row.validUntil.getTime() - 1))),
    letters: row.listId && `/agenda/uitnodigen/${row.listId}`,
  };
}

function wayTo({ email, phone }: InvitationRow): InvitedLine["by"] {
  if (email) return "email";
  return phone && takesTexts(phone) ? "sms" : "letter";
}

/** Invites, or takes an invitation back. What was typed stands there again when something is wrong. */
export async function pressInvite(staff: Staff, form: FormData, now: Date): Promise<Pressed> {
  const typed = Object.fromEntries([...form].filter((each): each is [string, string] => typeof each[1] === "string"));
  if (typed.doe === "intrek") return withdraw(staff, typed.id ?? "", now);
  const { services } = await agendaOf(staff.tenant);
  const { value: asked, ...wrong } = readInvite(typed, {
    ...{ services, languages, interpreted, today: dayInAmsterdam(now) },
    locations: locationsFor(staff).map(({ id }) => id),
  });
  if (!asked) return { answer: { typed, ...wrong } };
  const made = await invite({ staff, asked, key: typed.sleutel ?? "", now });
  return made.ok ? { to: `/agenda/uitnodigen/${made.value}` } : { notFound: true };
}

async function withdraw(staff: Staff, id: string, now: Date): Promise<Pressed> {
  if (!isId(id)) return { notFound: true };
  const done = await withdrawInvitation({ staff, id, now });
  if (done.ok) return { to: "/agenda/uitnodigen?ingetrokken" };
  return done.refusal === "used" ? { alreadyUsed: true } : { notFound: true };
}

export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
