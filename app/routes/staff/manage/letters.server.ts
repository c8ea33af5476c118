import { key, translator } from "#app/i18n/contract.ts";
import { formatShortDay, formatTime } from "#app/i18n/format.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { saveLetterTemplate } from "#app/queue/commands/save-letter-template.server.ts";
import { type DecisionKind, decisionKinds, letterFields, missingFields, readTemplate } from "#app/queue/contract.ts";
import { exampleLetter, houseTemplate } from "#app/queue/queries/decision-letter.server.ts";
import { type TemplateVersion, templateVersions } from "#app/queue/queries/letter-template.server.ts";
import { notSaved, sentIn } from "./manage-answer.server.ts";
import type { Refused } from "./manage-answer.ts";

const words = (name: string, values?: Readonly<Record<string, string | number>>) =>
  translator("nl").t(key("queue", "letters", name), values);
const moment = (at: Date) => `${formatShortDay(at)} ${formatTime(at, "nl")}`;
const nowText = (last: TemplateVersion | undefined) =>
  last && last.body !== null ? words("own", { version: last.version }) : words("house");

/** The kinds of letter, and whose words each is in now. */
export async function letterLines(tenant: string) {
  return Promise.all(
    decisionKinds.map(async (kind) => {
      const [last] = await templateVersions(tenant, kind);
      const name = words(`kinds.${kind}`);
      return { kind, name, now: nowText(last), who: last?.who ?? "–", when: last ? moment(last.at) : "–" };
    }),
  );
}

/** One letter to edit, with its fields, an example and every version. Null: there is no such letter. */
export async function letterModel(tenant: string, name: string) {
  const kind = decisionKinds.find((one) => one === name);
  if (!kind) return null;
  const versions = await templateVersions(tenant, kind);
  const [last] = versions;
  const house = houseTemplate(kind);
  const body = last?.body ?? house;
  return {
    kind,
    name: words(`kinds.${kind}`),
    version: last?.version ?? 0,
    now: nowText(last),
    own: last !== undefined && last.body !== null,
    body,
    example: exampleLetter(tenant, kind, body),
    fields: letterFields.map((field) => ({ field: `{{${field}}}`, about: words(`fields.${field}`) })),
    versions: versions.map((one) => ({
      ...{ version: one.version, who: one.who, when: moment(one.at), what: nowText(one) },
      body: one.body ?? house,
    })),
  };
}

export type LetterModel = NonNullable<Awaited<ReturnType<typeof letterModel>>>;

/** What a page says after a form: an example of what was typed, or why it was not kept. */
export interface LetterAnswer extends Refused {
  readonly example?: string;
  /** Fields that the letter cannot do without. */
  readonly missing?: readonly string[];
}

/** Shows an example of what was typed, or keeps it. Null: there is no such letter. */
export async function answerLetter(
  staff: Staff,
  name: string,
  form: FormData,
  now: Date,
): Promise<{ readonly done: true } | { readonly done: false; readonly answer: LetterAnswer } | null> {
  const kind = decisionKinds.find((one) => one === name);
  if (!kind) return null;
  const sent = sentIn(form);
  const typed = sent.button === "huis" ? "" : (sent.typed.brief ?? "");
  const read = readTemplate(kind, typed);
  const kept = { typed: sent.typed, ticked: sent.ticked };
  if (!read.ok) return { done: false, answer: { ...kept, ...wrongWith(kind, typed, read.refusal) } };
  if (sent.button === "voorbeeld") {
    const example = exampleLetter(staff.tenant, kind, read.value ?? houseTemplate(kind));
    return { done: false, answer: { ...kept, wrong: [], example } };
  }
  const saved = await saveLetterTemplate({ staff, kind, seen: sent.seen, typed, now });
  if (saved.ok) return { done: true };
  if (saved.refusal === "notFound") return null;
  const of = { tenant: staff.tenant, kind: "letterTemplate", subject: kind };
  return { done: false, answer: await notSaved(sent, saved.refusal, of) };
}

function wrongWith(kind: DecisionKind, typed: string, code: string): Pick<LetterAnswer, "wrong" | "missing"> {
  const missing = code === "fieldMissing" ? missingFields(kind, typed).map((field) => `{{${field}}}`) : [];
  return { wrong: [{ field: "brief", code }], missing };
}
