import { type AuditPlace, auditPage } from "#app/audit/queries/audit-page.server.ts";
import { formatShortDay, formatTime } from "#app/i18n/format.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { staffNames } from "#app/identity/queries/staff-names.server.ts";
import { normaliseReference } from "#app/intake/contract.ts";
import { subjectIdOf } from "#app/queue/queries/subject-id.server.ts";
import { actionText, moreText, whoText } from "./audit-words.server.ts";

export interface AuditLineModel {
  readonly place: string;
  readonly at: string;
  readonly who: string;
  readonly what: string;
  readonly ground: string;
  readonly more: string;
}

export interface AuditModel {
  readonly reference: string;
  readonly unknown: boolean;
  readonly staffId: string;
  readonly colleagues: readonly { readonly value: string; readonly text: string }[];
  readonly lines: readonly AuditLineModel[];
  readonly older: string | null;
  readonly newest: string | null;
}

/** The log as an auditor reads it: by time, by file, by colleague. It names colleagues, never a resident. */
export async function auditModel(staff: Staff, search: URLSearchParams): Promise<AuditModel> {
  const { tenant } = staff;
  const typed = search.get("nummer")?.trim().slice(0, 20) ?? "";
  const staffId = search.get("collega") ?? "";
  const subject = typed ? await subjectIdOf(tenant, normaliseReference(typed)) : undefined;
  const before = placeOf(search.get("voor"));
  const unknown = typed !== "" && !subject;
  const ask = {
    tenant,
    size: 50,
    ...(subject ? { subject } : {}),
    ...(staffId ? { staffId } : {}),
    ...(before ? { before } : {}),
  };
  const [page, colleagues] = await Promise.all([
    unknown ? { rows: [], more: false } : auditPage(ask),
    staffNames(tenant),
  ]);
  const names = new Map(colleagues.map(({ id, name }) => [id, name]));
  const last = page.rows.at(-1);
  const address = (change: Record<string, string>) =>
    `/inzage?${new URLSearchParams({ nummer: typed, collega: staffId, ...change })}`;
  return {
    reference: typed,
    unknown,
    staffId,
    colleagues: colleagues.map(({ id, name }) => ({ value: id, text: name })),
    lines: page.rows.map((row) => ({
      place: `${row.segment}.${row.seq}`,
      at: `${formatShortDay(row.at)} ${formatTime(row.at, "nl")}`,
      who: whoText(row.actor, names),
      what: actionText(row.action),
      ground: row.ground,
      more: moreText(row.data, names),
    })),
    older: page.more && last ? address({ voor: `${last.segment}.${last.seq}` }) : null,
    newest: before ? address({}) : null,
  };
}

function placeOf(text: string | null): AuditPlace | undefined {
  const match = /^(\d{1,9})\.(\d{1,9})$/.exec(text ?? "");
  return match ? { segment: Number(match[1]), seq: Number(match[2]) } : undefined;
}
