import { changeTeam } from "#app/identity/commands/change-team.server.ts";
import { readTeam, type Staff } from "#app/identity/contract.ts";
import { staffNames } from "#app/identity/queries/staff-names.server.ts";
import { type Team, teams } from "#app/identity/queries/teams.server.ts";
import { type ChangeLine, historyOf } from "./changes.server.ts";
import { notSaved, sentIn } from "./manage-answer.server.ts";
import type { Outcome } from "./manage-answer.ts";
import { gemeentenIn, gemeentenText, type Named } from "./words.server.ts";

export const newTeam = "nieuw";

/** A team in words. */
export interface TeamLine {
  readonly id: string;
  readonly name: string;
  readonly gemeenten: string;
  readonly members: string;
}

export interface TeamModel {
  /** Null: new, or taken away. */
  readonly team: Team | null;
  readonly version: number;
  readonly gemeenten: readonly Named[];
  readonly colleagues: readonly Named[];
  readonly history: readonly ChangeLine[];
}

/** The teams of a Werkplein in words. */
export async function teamLines({ tenant }: Staff): Promise<readonly TeamLine[]> {
  return (await teams(tenant)).map(({ id, name, gemeenten, members }) => ({
    ...{ id, name },
    gemeenten: gemeentenText(gemeenten),
    members: members.map((one) => one.name).join(", "),
  }));
}

/** A team, who can be in it, and what was changed of it. Null: it is not there. */
export async function teamModel({ tenant }: Staff, id: string): Promise<TeamModel | null> {
  const isNew = id === newTeam;
  const [all, names] = await Promise.all([teams(tenant), staffNames(tenant)]);
  const team = all.find((each) => each.id === id) ?? null;
  const { lines, version } = isNew ? { lines: [], version: 0 } : await historyOf(tenant, "team", id);
  if (!isNew && !team && version === 0) return null;
  const colleagues = names.map((one) => ({ value: one.id, text: one.name }));
  return { team, version, gemeenten: gemeentenIn(tenant), colleagues, history: lines };
}

/** Saves a team or takes it away. Null: it is not there. */
export async function answerTeam(staff: Staff, id: string, form: FormData, now: Date): Promise<Outcome> {
  const sent = sentIn(form);
  const { tenant } = staff;
  const { value, wrong } = readTeam(
    { name: sent.typed.teamnaam ?? "", gemeenten: sent.ticked.gemeenten ?? [], members: sent.ticked.leden ?? [] },
    {
      gemeenten: gemeentenIn(tenant).map((each) => each.value),
      colleagues: (await staffNames(tenant)).map((each) => each.id),
    },
  );
  const away = sent.button === "weg";
  if (!away && !value) return { done: false, answer: { typed: sent.typed, ticked: sent.ticked, wrong } };
  const team = away ? null : (value ?? null);
  const saved = await changeTeam({ staff, id: id === newTeam ? null : id, seen: sent.seen, team, now });
  if (saved.ok) return { done: true };
  if (saved.refusal === "notFound") return null;
  return { done: false, answer: await notSaved(sent, saved.refusal, { tenant, kind: "team", subject: id }) };
}
