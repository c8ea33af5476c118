import { key, translator } from "#app/i18n/contract.ts";
import { changeGroup } from "#app/identity/commands/change-groups.server.ts";
import { type ReadGroup, readGroup, roles, type Staff } from "#app/identity/contract.ts";
import { colleagues, type ManagedColleague } from "#app/identity/queries/colleagues.server.ts";
import { groupsOf } from "#app/identity/queries/staff-groups.server.ts";
import { type ChangeLine, historyOf } from "./changes.server.ts";
import { notSaved, sentIn } from "./manage-answer.server.ts";
import type { Outcome } from "./manage-answer.ts";
import { gemeentenIn, type Named } from "./words.server.ts";

export interface GroupModel {
  readonly id: string;
  /** Null: new, or taken away. */
  readonly group: ReadGroup | null;
  /** What was asked for by a link of the list: a group that somebody logged in with. */
  readonly claim: string;
  readonly version: number;
  readonly roles: readonly Named[];
  readonly gemeenten: readonly Named[];
  readonly members: readonly string[];
  readonly history: readonly ChangeLine[];
}

export const newGroup = "nieuw";

/** What a group of the provider does here, who logged in with it, and what was changed of it. Null: it is not there. */
export async function groupModel(staff: Staff, id: string, claim: string, now: Date): Promise<GroupModel | null> {
  const { tenant } = staff;
  const isNew = id === newGroup;
  const [groups, everybody] = await Promise.all([groupsOf(tenant), colleagues(tenant, now)]);
  const group = groups.find((each) => each.id === id) ?? null;
  const history = isNew ? { lines: [], version: 0 } : await historyOf(tenant, "group", id);
  if (!isNew && !group && history.version === 0) return null;
  const { t } = translator("nl");
  return {
    id,
    group,
    claim,
    version: history.version,
    roles: roles.map((role) => ({ value: role, text: t(key("staff", "roles", role)) })),
    gemeenten: gemeentenIn(tenant),
    members: group ? everybody.filter((one) => isIn(one, group)).map(({ name }) => name) : [],
    history: history.lines,
  };
}

function isIn({ groups, active }: ManagedColleague, { claim }: ReadGroup): boolean {
  return active && groups.includes(claim);
}

/** Saves a group or takes it away. Null: it is not there. */
export async function answerGroup(staff: Staff, id: string, form: FormData, now: Date): Promise<Outcome> {
  const sent = sentIn(form);
  const typed = {
    ...{ claim: sent.typed.groep ?? "", name: sent.typed.naam ?? "" },
    ...{ roles: sent.ticked.rollen ?? [], gemeenten: sent.ticked.gemeenten ?? [] },
  };
  const away = sent.button === "weg";
  const { value, wrong } = readGroup(
    typed,
    gemeentenIn(staff.tenant).map((each) => each.value),
  );
  if (!away && !value) return { done: false, answer: { typed: sent.typed, ticked: sent.ticked, wrong } };
  const group = away ? null : (value ?? null);
  const saved = await changeGroup({ staff, id: id === newGroup ? null : id, seen: sent.seen, group, now });
  if (saved.ok) return { done: true };
  if (saved.refusal === "notFound") return null;
  return {
    done: false,
    answer: await notSaved(sent, saved.refusal, { tenant: staff.tenant, kind: "group", subject: id }),
  };
}
