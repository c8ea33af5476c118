import { formatShortDay } from "#app/i18n/format.server.ts";
import { isCalendarDay } from "#app/kernel/day.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { query } from "#app/platform/db.server.ts";
import type { HouseholdModel } from "../core/register-model.ts";
import { momentText, say } from "./in-dutch.server.ts";
import { schemeName } from "./register-screen.server.ts";

interface Row {
  readonly seq: number;
  readonly at: Date;
  readonly kind: string;
  readonly actor: string;
  readonly data: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  readonly note: Uint8Array | null;
}

/** What happened with a household, the last first, with what colleagues wrote beside it. */
export async function householdStory(
  tenant: string,
  id: string,
  names: ReadonlyMap<string, string>,
): Promise<HouseholdModel["story"]> {
  const rows = await query<Row & Record<string, unknown>>(
    "register-story",
    "select seq, at, kind, actor, data, note from register_event where tenant = $1 and household_id = $2 order by seq desc",
    [tenant, id],
  );
  return rows.map((row) => ({
    seq: row.seq,
    when: momentText(row.at),
    text: say(`register:events.${row.kind}`, { more: moreText(row, names) }),
    who: whoText(row.actor, names),
    note: row.note ? unsealJson<{ text: string }>(`register-note:${tenant}:${id}`, row.note).text : "",
  }));
}

function moreText({ kind, data }: Row, names: ReadonlyMap<string, string>): string {
  const words: { readonly [kind: string]: () => string } = {
    registered: () => (data.again ? say("register:events.again") : say(`register:origins.${data.origin}`)),
    called: () => say(`register:calls.${data.result}`),
    visitPlanned: () => dayText(data.day),
    advised: () => schemeList(data.schemes),
    outcomeKnown: () => outcomeText(data),
    closed: () => say(`register:reasons.${data.reason}`),
    accessGranted: () => names.get(String(data.to)) ?? "",
  };
  return words[kind]?.() ?? "";
}

function outcomeText(data: Row["data"]): string {
  const outcome = `${schemeName(String(data.scheme))}, ${say(`register:outcomes.${data.outcome}`).toLowerCase()}`;
  return data.why ? `${outcome}: ${say(`register:whys.${data.why}`).toLowerCase()}` : outcome;
}

function schemeList(schemes: unknown): string {
  return Array.isArray(schemes) ? schemes.map((id) => schemeName(String(id))).join(", ") : "";
}

function dayText(day: unknown): string {
  return typeof day === "string" && isCalendarDay(day) ? formatShortDay(day) : "";
}

function whoText(actor: string, names: ReadonlyMap<string, string>): string {
  if (actor.startsWith("staff:")) return names.get(actor.slice("staff:".length)) ?? "";
  return say(actor === "resident" ? "queue:dossier.timeline.resident" : "queue:dossier.timeline.system");
}
