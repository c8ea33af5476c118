import type { RepresentativeRole } from "#app/identity/contract.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { query } from "#app/platform/db.server.ts";
import type { Paper, WrittenKind } from "../core/case-message.ts";

/** The sealed content of a message. Seal context: `caseMessage:<tenant>:<id>`. */
export interface MessageContent {
  readonly text: string;
  /** Of the page on which the resident wrote; a colleague writes Dutch. */
  readonly language: string;
  /** A colleague who chose to show their name. */
  readonly name?: string;
  /** How the resident showed who they are: an objection by code still needs a signature (Awb art. 6:5 and 6:6). */
  readonly method?: "code" | "digid";
  /** An objection that came on paper, as a colleague entered it, and whether it was signed. */
  readonly paper?: Paper & { readonly signed: boolean };
  /** Who wrote it in the name of the resident. */
  readonly by?: WrittenBy;
}

/** Somebody who acts for the resident, as they were called when they wrote. */
export interface WrittenBy {
  readonly partyId: string;
  readonly role: RepresentativeRole;
  readonly name: string;
}

export interface CaseMessage extends MessageContent {
  readonly id: string;
  readonly at: Date;
  readonly kind: WrittenKind;
  readonly staffId: string | null;
  readonly readAt: Date | null;
}

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly at: Date;
  readonly kind: WrittenKind;
  readonly staff_id: string | null;
  readonly read_at: Date | null;
  readonly content: Uint8Array;
}

/** What was written about an intake, the newest first. */
export async function messagesOf(tenant: string, intakeId: string): Promise<CaseMessage[]> {
  const rows = await query<Row>(
    "case-messages",
    `select id, at, kind, staff_id, read_at, content from case_message
     where tenant = $1 and intake_id = $2 order by at desc, id`,
    [tenant, intakeId],
  );
  return rows.map(({ id, at, kind, staff_id, read_at, content }) => ({
    ...unsealJson<MessageContent>(`caseMessage:${tenant}:${id}`, content),
    ...{ id, at, kind, staffId: staff_id, readAt: read_at },
  }));
}
