/**
 * SQL for the likeness of two intakes of one Werkplein, by keyed hashes only: the same BSN, or the same birth date and every telling part of the shorter
 * name in the other. Nothing else about a person is compared. A suggestion for a colleague, who decides.
 * @param mine, theirs the ids, as SQL; `tenant` likewise.
 */
export interface Pair {
  readonly tenant: string;
  readonly mine: string;
  readonly theirs: string;
}

/** Whether both have a hash of this kind in common. */
export function sameHash(kind: "bsn" | "birthDate", pair: Pair): string {
  return `exists (select 1 ${bothHave(kind, pair)})`;
}

/** `Amina Haddad` and `A. Haddad-Bakker` differ; `Haddad` and `Amina Haddad` may be one. */
export function sameName(pair: Pair): string {
  const parts = (id: string) =>
    `(select count(*) from intake_find f where f.tenant = ${pair.tenant} and f.intake_id = ${id} and f.kind = 'name')`;
  const shorter = `least(${parts(pair.mine)}, ${parts(pair.theirs)})`;
  return `(select count(*) ${bothHave("name", pair)}) >= greatest(1, ${shorter})`;
}

function bothHave(kind: string, { tenant, mine, theirs }: Pair): string {
  return `from intake_find mine join intake_find theirs
      on theirs.tenant = mine.tenant and theirs.kind = mine.kind and theirs.hash = mine.hash
    where mine.tenant = ${tenant} and mine.kind = '${kind}' and mine.intake_id = ${mine} and theirs.intake_id = ${theirs}`;
}
