import { randomUUID } from "node:crypto";
import { derivedUuid, keyedHash, randomCode, sealJson } from "#app/platform/crypto.server.ts";
import { query } from "#app/platform/db.server.ts";
import { type Draft, type DraftContent, draftKeptUntil } from "../core/draft.ts";
import { openDraft } from "../queries/open-draft.server.ts";

/**
 * Starts a draft with its first content; the code that opens it later is made here. Kept 30 days after the last change.
 * @param key of the page on which "begin" was pressed: pressed twice, it is one draft. A draft that was sent makes room for another.
 */
export async function startDraft(
  tenant: string,
  form: string,
  language: string,
  now: Date,
  change: (content: DraftContent) => DraftContent,
  key?: string,
): Promise<Draft> {
  const id = key ? derivedUuid(`draft:${tenant}:${form}`, key) : randomUUID();
  const started = await insert({ tenant, form, language, now }, id, change);
  return started ?? (await openDraft(tenant, id, now)) ?? startDraft(tenant, form, language, now, change);
}

interface FirstAnswer {
  readonly tenant: string;
  readonly form: string;
  /** The page that was answered: the first of its form. */
  readonly page: string;
  readonly language: string;
  /** Of the page as it was shown. */
  readonly key: string;
  readonly now: Date;
}

/** Who presses again because nothing seems to happen does so within this many minutes. */
const pressedAgainMinutes = 2;

/**
 * Starts a draft with the first answer. Pressed twice on one page, before the browser had its cookie, it is one draft, with what the last
 * press said. A draft that went on, or began longer ago, is opened by its cookie or code only: the page may stand open before somebody else.
 */
export async function startByAnswer(
  first: FirstAnswer,
  change: (content: DraftContent) => DraftContent,
): Promise<Draft> {
  const { tenant, form, page, language, now } = first;
  const id = derivedUuid(`answer:${tenant}:${form}`, first.key);
  const started = await insert(first, id, change);
  if (started) return started;
  const begun = await openDraft(tenant, id, now, new Date(now.getTime() - pressedAgainMinutes * 60_000));
  const same = begun?.content.passed.every((passed) => passed === page) ? await changeDraft(begun, now, change) : null;
  return same ?? startDraft(tenant, form, language, now, change);
}

/** @returns null when there is such a draft, or was one that was sent. */
async function insert(
  { tenant, form, language, now }: Pick<FirstAnswer, "tenant" | "form" | "language" | "now">,
  id: string,
  change: (content: DraftContent) => DraftContent,
): Promise<Draft | null> {
  const code = randomCode(12);
  const empty: DraftContent = { answers: {}, passed: [], plansSeen: [], page: null, language, both: false, code };
  const content = change(empty);
  const [started] = await query(
    "start-draft",
    `insert into draft (tenant, id, form, code_hash, content, created_at, updated_at, expires_at)
     select $1, $2, $3, $4, $5, $6, $6, $7
     where not exists (select 1 from intake where tenant = $1 and idempotency_key = $8)
     on conflict (tenant, id) do nothing returning id`,
    [
      tenant,
      id,
      form,
      keyedHash(tenant, "code", code),
      sealJson(`draft:${tenant}:${id}`, content),
      now,
      draftKeptUntil(now),
      // What is begun with the same key after it was sent would be taken for the same submission.
      keyedHash(tenant, "submission", id),
    ],
  );
  return started ? { tenant, id, form, version: 1, intakeId: null, content } : null;
}

/** What a colleague sees in the list at once: how pressing it is, and which ways the answers lead to. */
export interface Signal {
  readonly urgency: string;
  readonly routes: readonly string[];
}

/**
 * Changes a draft. When another tab saved in between, the change is laid over what that tab saved; nothing of either is lost.
 * Was the melding stored already, then it moves up, or takes its route, in the same statement: nobody waits for the last page to see
 * that the rent cannot be paid.
 * @param signalOf what the answers come to; asked only when they changed.
 * @returns null when the draft is gone: sent, or past its 30 days.
 */
export async function changeDraft(
  draft: Draft,
  now: Date,
  change: (content: DraftContent) => DraftContent,
  signalOf?: (content: DraftContent) => Signal,
): Promise<Draft | null> {
  let current: Draft | null = draft;
  while (current) {
    const content: DraftContent = change(current.content);
    const told = current.intakeId !== null && content.answers !== current.content.answers;
    const version = await write(current, content, now, told ? signalOf?.(content) : undefined);
    if (version) return { ...current, content, version };
    current = await openDraft(draft.tenant, draft.id, now);
  }
  return null;
}

const saveSql = `update draft set content = $4, version = version + 1, updated_at = $5, expires_at = $6
  where tenant = $1 and id = $2 and version = $3 and submitted_at is null returning version`;
const saveAndRaiseSql = `with saved as (${saveSql}), raised as (
    update intake set urgency = $8, routes = $9, updated_at = $5
    where tenant = $1 and id = $7 and completed_at is null and (urgency <> $8 or routes <> $9) and exists (select 1 from saved))
  select version from saved`;

/** @returns the new version, or undefined when another tab was first. */
async function write(draft: Draft, content: DraftContent, now: Date, signal?: Signal): Promise<number | undefined> {
  const { tenant, id, version, intakeId } = draft;
  const sealed = sealJson(`draft:${tenant}:${id}`, content);
  const values = [tenant, id, version, sealed, now, draftKeptUntil(now)];
  const [saved] = signal
    ? await query<{ version: number }>("save-draft-and-raise", saveAndRaiseSql, [
        ...values,
        intakeId,
        signal.urgency,
        signal.routes,
      ])
    : await query<{ version: number }>("save-draft", saveSql, values);
  return saved?.version;
}
