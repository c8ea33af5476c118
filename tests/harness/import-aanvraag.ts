import type { Answers } from "#app/rules/contract.ts";
import { withDatabase } from "#app/server/with-database.ts";

/** An aanvraag of before, signed by whose it is. */
export interface Imported {
  readonly tenant: string;
  readonly form: string;
  readonly bsn: string;
  readonly name: string;
  readonly answers: Answers;
  /** When it was sent, as an instant. */
  readonly at: string;
}

/**
 * `node tests/harness/import-aanvraag.ts '<Imported as JSON>'`: brings an aanvraag of an older system into the product that runs on
 * LOKET_DATA, through the same commands as one that is sent today. A process of its own: it needs the settings of that product.
 */
const { tenant, form: id, bsn, name, answers, at } = JSON.parse(process.argv[2] ?? "{}") as Imported;
await withDatabase(async () => {
  // The rooms open their database when they are read: only now is it known which.
  const [{ startDraft }, { submitForm }, { keepsTerm }, { allPages, formById }, identity, resident, { closeDatabase }] =
    await Promise.all([
      import("#app/intake/commands/save-draft.server.ts"),
      import("#app/intake/commands/submit-form.server.ts"),
      import("#app/queue/commands/keep-terms.server.ts"),
      import("#app/intake/contract.ts"),
      import("#app/identity/commands/sign-intake.server.ts"),
      import("#app/identity/queries/resident-login.server.ts"),
      import("#app/platform/db.server.ts"),
    ]);
  try {
    const form = formById(id);
    if (!form) throw new Error(`no form ${id}`);
    const [now, passed] = [new Date(at), allPages(form).map((page) => page.id)];
    const told = { ...answers, bsn };
    const draft = await startDraft(tenant, id, "nl", now, (content) => ({ ...content, answers: told, passed }));
    const subjectHash = resident.subjectHashOf(tenant, bsn);
    const sign = identity.signsWithDigid({ name, bsn, subjectHash, level: "midden", method: "digid" }, now);
    const sent = await submitForm({ tenant, draftId: draft.id, form, complete: true, sign, keepTerm: keepsTerm, now });
    if (!sent.ok) throw new Error(sent.refusal);
    process.stdout.write(sent.value.reference);
  } finally {
    await closeDatabase();
  }
});
