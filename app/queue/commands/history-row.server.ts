import { hash } from "node:crypto";
import { findKeys } from "#app/facts/contract.ts";
import type { CalendarDay } from "#app/kernel/day.ts";
import { derivedCode, derivedUuidAt, keyedHash, sealJson } from "#app/platform/crypto.server.ts";
import { type HistoryLine, stateOf } from "../core/history-line.ts";

export type HistoryRow = ReturnType<typeof rowOf>;

/** A line of an older system as its rows need it, sealed. That system told days: what came in on a day came in at noon. */
export function rowOf(tenant: string, line: HistoryLine) {
  const { kind, channel, gemeente, language, received } = line;
  const id = derivedUuidAt("import", `${tenant}:${line.id}`, new Date(noon(received)));
  const aanvraag = kind === "aanvraag" ? line : null;
  const state = stateOf(line);
  const endedOn = aanvraag?.decision?.on ?? line.ended ?? null;
  const answers = { gemeente, ...line.person };
  return {
    ...{ id, state, kind, channel, gemeente, language, received, at: noon(received), form: formOf(line) },
    routes: routesOf(line).join(","),
    reference: referenceOf(tenant, line),
    regeling: aanvraag?.regeling ?? null,
    follows: aanvraag?.follows ? keyOf(tenant, aanvraag.follows) : null,
    key: keyOf(tenant, line.id),
    content: sealed(`intake:${tenant}:${id}`, contentOf(line, answers)),
    ended: endedOn && { at: noon(endedOn), to: state, reason: line.reason },
    decision: aanvraag?.decision && {
      ...aanvraag.decision,
      content: sealed(`decision:${tenant}:${id}`, { letter: "" }),
    },
    pauses: (aanvraag?.pauses ?? []).map((pause, at) => {
      const pauseId = derivedUuidAt("import", `${tenant}:${line.id}:pause:${at}`, new Date(noon(pause.asked)));
      return { ...pause, id: pauseId, content: sealed(`request:${tenant}:${pauseId}`, { kinds: [], text: "" }) };
    }),
    finds: findKeys(answers).map(({ kind, normalised }) => ({
      ...{ kind, hash: `\\x${Buffer.from(keyedHash(tenant, kind, normalised)).toString("hex")}` },
    })),
  };
}

/** "OU" for an older system. */
function referenceOf(tenant: string, { id }: HistoryLine): string {
  const code = derivedCode("import", `${tenant}:${id}`, 12);
  return `OU-${code.slice(0, 4)}-${code.slice(4)}`;
}

function contentOf(line: HistoryLine, answers: object): object {
  const { language, received } = line;
  const [form, routes, pinned] = [formOf(line), routesOf(line), { day: received, rules: "" }];
  return { form, formVersion: 1, answers, language, code: "", routes, pinned };
}

function formOf({ kind }: HistoryLine): string {
  return kind === "melding" ? "melding" : "levensonderhoud";
}

function routesOf({ statushouder }: HistoryLine): string[] {
  return statushouder ? ["statushouder"] : [];
}

/** By which a line is known again, in hex: of the Werkplein and what the older system called it. */
export function keyOf(tenant: string, id: string): string {
  return hash("sha256", `import:${tenant}:${id}`);
}

function sealed(context: string, value: object): string {
  return Buffer.from(sealJson(context, value)).toString("base64");
}

function noon(day: CalendarDay): string {
  return `${day}T12:00:00Z`;
}
