import { type CalendarDay, calendarDay } from "#app/kernel/day.ts";
import { keyedHash, unsealJson, verify } from "#app/platform/crypto.server.ts";
import { db, query } from "#app/platform/db.server.ts";
import { canConfirmByCode, contactOf, type IntakeContent } from "../core/content.ts";
import { normaliseCode, normaliseReference } from "../core/draft.ts";
import { type CompletedReceipt, controlCode, receiptText } from "../core/receipt.ts";

export interface Receipt {
  readonly intakeId: string;
  readonly reference: string;
  readonly kind: string;
  readonly form: string;
  readonly state: string;
  /** Of an aanvraag: whether it follows a melding, whose date counts. */
  readonly follows: boolean;
  readonly gemeente: string;
  readonly language: string;
  readonly receivedAt: Date;
  /** The day from which the right counts; earlier than the receipt when an older melding was joined to it. */
  readonly melddatum: CalendarDay;
  readonly completedAt: Date | null;
  readonly toConfirm: boolean;
  /** Whether a code to confirm can reach the resident: an own phone or mail that is safe. */
  readonly reachable: boolean;
  readonly urgency: string;
  readonly routes: readonly string[];
  /** Opens the receipt again, together with the reference. */
  readonly code: string;
  /** Proves the receipt: checked on `/ontvangst`. */
  readonly control: string;
}

/** The receipt of an intake, for the browser that sent it. */
export async function receiptOf(tenant: string, intakeId: string): Promise<Receipt | null> {
  const row = await db.intake.findUnique({ where: { tenant_id: { tenant, id: intakeId } } });
  if (!row) return null;
  const content = unsealJson<IntakeContent>(`intake:${tenant}:${intakeId}`, row.content);
  const completed = row.completedAt && (await completedReceipt(tenant, intakeId));
  return {
    intakeId,
    reference: row.reference,
    kind: row.kind,
    form: row.form,
    state: row.state,
    follows: row.follows !== null,
    gemeente: row.gemeente,
    language: row.language,
    receivedAt: row.receivedAt,
    melddatum: dayOfColumn(row.melddatum),
    completedAt: row.completedAt,
    toConfirm: row.toConfirm,
    reachable: canConfirmByCode(contactOf(content)),
    urgency: row.urgency,
    routes: row.routes,
    code: content.code,
    control: controlCode(completed ? Buffer.from(completed.receipt, "hex") : row.receipt),
  };
}

/** The receipt over the completed answers; null for an intake that was completed before there was one. */
async function completedReceipt(tenant: string, intakeId: string): Promise<CompletedReceipt | null> {
  const event = await db.intakeEvent.findFirst({
    where: { tenant, intakeId, kind: "completed" },
    select: { data: true },
  });
  const data = event?.data as Partial<CompletedReceipt> | undefined;
  return data?.receipt && data.answersHash ? { receipt: data.receipt, answersHash: data.answersHash } : null;
}

/** The melddatum of an intake, or null when it is gone. */
export async function melddatumOf(tenant: string, intakeId: string): Promise<CalendarDay | null> {
  const where = { tenant_id: { tenant, id: intakeId } };
  const row = await db.intake.findUnique({ where, select: { melddatum: true } });
  return row && dayOfColumn(row.melddatum);
}

/** A `date` column comes as midnight UTC. */
function dayOfColumn(column: Date): CalendarDay {
  return calendarDay(column.toISOString().slice(0, 10));
}

/** The intake that reference and code open together, or null. Neither alone opens anything. */
export async function intakeForCode(tenant: string, reference: string, code: string): Promise<string | null> {
  const [row] = await query<{ id: string }>(
    "intake-for-code",
    "select id from intake where tenant = $1 and reference = $2 and code_hash = $3",
    [tenant, normaliseReference(reference), keyedHash(tenant, "code", normaliseCode(code))],
  );
  return row?.id ?? null;
}

interface CheckedRow {
  reference: string;
  received_at: Date;
  answers_hash: Uint8Array;
  receipt: Uint8Array;
  minute: string;
  completed: CompletedReceipt | null;
  completed_at: Date | null;
}

/**
 * Whether a receipt is ours and says what we stored: the reference, the minute of receipt in Amsterdam as printed, and the control code.
 * Both receipts count: the one of "Meld mij nu", and the one over the completed answers.
 * Says yes or no and nothing else (Participatiewet art. 44).
 * @param minute `2026-11-23 21:14`, wall time of Amsterdam.
 */
export async function isOurReceipt(
  tenant: string,
  reference: string,
  minute: string,
  control: string,
): Promise<boolean> {
  const [row] = await query<CheckedRow & Record<string, unknown>>(
    "receipt-check",
    `select reference, received_at, answers_hash, receipt,
            to_char(received_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD HH24:MI') as minute,
            e.data as completed, e.at as completed_at
     from intake i left join intake_event e
       on e.tenant = i.tenant and e.intake_id = i.id and e.kind = 'completed' and e.data ? 'receipt'
     where i.tenant = $1 and i.reference = $2`,
    [tenant, normaliseReference(reference)],
  );
  if (!row || row.minute !== minute) return false;
  return signedTexts(row).some(
    ({ text, receipt }) => verify("receipt", text, receipt) && controlCode(receipt) === normaliseCode(control),
  );
}

function signedTexts({ reference, received_at, answers_hash, receipt, completed, completed_at }: CheckedRow) {
  const first = { text: receiptText(reference, received_at, answers_hash), receipt };
  if (!completed || !completed_at) return [first];
  const text = receiptText(reference, received_at, completed.answersHash, completed_at);
  return [first, { text, receipt: Buffer.from(completed.receipt, "hex") }];
}
