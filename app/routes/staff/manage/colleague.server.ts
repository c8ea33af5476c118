import { translator } from "#app/i18n/contract.ts";
import { formatShortDay, formatTime } from "#app/i18n/format.server.ts";
import { setColleagueUse } from "#app/identity/commands/set-colleague-use.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { colleagues, type ManagedColleague } from "#app/identity/queries/colleagues.server.ts";
import { type ChangeLine, historyOf } from "./changes.server.ts";
import { notSaved, sentIn } from "./manage-answer.server.ts";
import type { Outcome } from "./manage-answer.ts";
import { gemeentenText, rolesText } from "./words.server.ts";

/** A colleague in words. */
export interface ColleagueLine {
  readonly id: string;
  readonly name: string;
  readonly roles: string;
  readonly gemeenten: string;
  readonly groups: string;
  readonly last: string;
  readonly active: boolean;
  readonly sessions: number;
}

export interface ColleagueModel extends ColleagueLine {
  readonly version: number;
  /** Nobody puts themselves out of use. */
  readonly yourself: boolean;
  readonly history: readonly ChangeLine[];
}

/** Everybody who logged in here at least once, in words. */
export async function colleagueLines(staff: Staff, now: Date): Promise<readonly ColleagueLine[]> {
  return (await colleagues(staff.tenant, now)).map(lineOf);
}

function lineOf({
  id,
  name,
  roles,
  gemeenten,
  groups,
  lastLoginAt,
  active,
  sessions,
}: ManagedColleague): ColleagueLine {
  const { t } = translator("nl");
  return {
    ...{ id, name, active, sessions },
    roles: roles.length > 0 ? rolesText(roles) : t("staff:beheer.none.rollen"),
    gemeenten: roles.length > 0 ? gemeentenText(gemeenten) : "",
    groups: groups.join(", "),
    last: lastLoginAt
      ? `${formatShortDay(lastLoginAt)} ${formatTime(lastLoginAt, "nl")}`
      : t("staff:beheer.colleagues.unknown"),
  };
}

/** One colleague, and what was changed of them. Null: not of this Werkplein. */
export async function colleagueModel(staff: Staff, id: string, now: Date): Promise<ColleagueModel | null> {
  const line = (await colleagueLines(staff, now)).find((each) => each.id === id);
  if (!line) return null;
  const { lines, version } = await historyOf(staff.tenant, "colleague", id);
  return { ...line, version, yourself: id === staff.id, history: lines };
}

/** Puts a colleague out of use or back. Null: not of this Werkplein. */
export async function answerColleague(staff: Staff, id: string, form: FormData, now: Date): Promise<Outcome> {
  const sent = sentIn(form);
  if (!/^[0-9a-f-]{36}$/.test(id) || !["uit", "aan"].includes(sent.button)) return null;
  const saved = await setColleagueUse({ staff, id, active: sent.button === "aan", seen: sent.seen, now });
  if (saved.ok) return { done: true };
  if (saved.refusal === "notFound") return null;
  const of = { tenant: staff.tenant, kind: "colleague", subject: id };
  return { done: false, answer: await notSaved(sent, saved.refusal, of) };
}
