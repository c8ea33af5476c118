import type { HouseTerm } from "./retention-terms.ts";

const purpose = "AVG, artikel 5 lid 1 onder e";

/** Papers live as long as the draft or the intake they hang on; a day longer, so that nothing goes while it is being sent. */
const withoutDossier = (row: string) => `
  not exists (select 1 from intake i where i.tenant = ${row}.tenant and i.id = ${row}.dossier_id)
  and not exists (select 1 from draft d where d.tenant = ${row}.tenant and d.id = ${row}.dossier_id)`;

/** Their bytes lie elsewhere: the sweep of the same night takes them away. */
export const documentTerms: readonly HouseTerm[] = [
  {
    kind: "document",
    keep: { days: 1 },
    basis: "need",
    source: `${purpose}; een bewijsstuk gaat weg met het formulier of de zaak waar het bij hoort`,
    sql: `delete from document p where p.updated_at < $1 and ${withoutDossier("p")}`,
  },
  {
    kind: "document_answer",
    keep: { days: 1 },
    basis: "need",
    source: `${purpose}; wat iemand over een bewijsstuk zei, gaat weg met het formulier of de zaak`,
    sql: `delete from document_answer p where p.answered_at < $1 and ${withoutDossier("p")}`,
  },
  {
    kind: "upload",
    keep: { days: 1 },
    basis: "need",
    source: `${purpose}; een bestand dat onderweg bleef`,
    sql: "delete from upload where updated_at < $1",
  },
];
