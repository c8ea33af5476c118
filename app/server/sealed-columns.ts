/** Every column that holds sealed bytes: what a rotation of the master key wraps again. A test compares it with the schema. */
export const sealedColumns: readonly {
  readonly table: string;
  readonly column: string;
  readonly key: readonly string[];
}[] = [
  { table: "draft", column: "content", key: ["tenant", "id"] },
  { table: "intake", column: "content", key: ["tenant", "id"] },
  { table: "intake_note", column: "content", key: ["tenant", "id"] },
  { table: "intake_request", column: "content", key: ["tenant", "id"] },
  { table: "intake_task", column: "content", key: ["tenant", "id"] },
  { table: "intake_task", column: "result", key: ["tenant", "id"] },
  { table: "intake_decision", column: "content", key: ["tenant", "intake_id", "correction"] },
  { table: "intake_triage", column: "content", key: ["tenant", "id"] },
  { table: "intake_proposal", column: "content", key: ["tenant", "intake_id", "seq"] },
  { table: "intake_proposal", column: "answer", key: ["tenant", "intake_id", "seq"] },
  { table: "case_message", column: "content", key: ["tenant", "id"] },
  { table: "document_page", column: "content", key: ["tenant", "id"] },
  { table: "document_answer", column: "content", key: ["tenant", "dossier_id", "kind"] },
  { table: "upload", column: "content", key: ["tenant", "id"] },
  { table: "upload_part", column: "content", key: ["tenant", "upload_id", "start"] },
  { table: "resident_session", column: "content", key: ["tenant", "id"] },
  { table: "intake_party", column: "content", key: ["tenant", "id"] },
  { table: "register_household", column: "content", key: ["tenant", "id"] },
  { table: "register_event", column: "note", key: ["tenant", "household_id", "seq"] },
  { table: "register_check", column: "content", key: ["tenant", "id"] },
  { table: "kept_check", column: "content", key: ["tenant", "id"] },
  { table: "message", column: "content", key: ["tenant", "id"] },
  { table: "screening_household", column: "facts", key: ["tenant", "intake_id"] },
  { table: "screening_row", column: "changes", key: ["tenant", "date", "intake_id"] },
  { table: "appointment", column: "content", key: ["tenant", "id"] },
  { table: "appointment_event", column: "note", key: ["tenant", "appointment_id", "seq"] },
  { table: "appointment_invitation", column: "content", key: ["tenant", "id"] },
  { table: "waitlist_entry", column: "content", key: ["tenant", "id"] },
  { table: "callback_request", column: "content", key: ["tenant", "id"] },
  { table: "audit_segment", column: "subject_key", key: ["tenant", "segment"] },
];
