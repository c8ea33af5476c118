import { normaliseFindKey } from "#app/facts/contract.ts";
import type { Staff } from "#app/identity/contract.ts";
import { keyedHash } from "#app/platform/crypto.server.ts";
import { query } from "#app/platform/db.server.ts";
import type { Answers } from "#app/rules/contract.ts";
import { type Kind, openStates } from "../core/intake-row.ts";
import { sameHash, sameName } from "./same-person.server.ts";
import { Values, visibleTo } from "./visible-to.server.ts";

export interface EarlierIntake {
  readonly reference: string;
  readonly kind: Kind;
  readonly state: string;
  readonly melddatum: string;
  /** What makes it likely that it is of this household. */
  readonly why: "bsn" | "nameAndBirthDate" | "partner";
}

/**
 * Earlier intakes of the same household: of the same person (as `same-person` says it), or of the partner that was named. Found by keyed hashes
 * only, of files that this colleague may open. What is open and of the same kind stands under "misschien dezelfde persoon" already, and the
 * melding that an aanvraag follows is no earlier time.
 */
export async function earlierIntakes(staff: Staff, intakeId: string, answers: Answers): Promise<EarlierIntake[]> {
  const values = new Values();
  const visible = visibleTo({ ...staff, roles: staff.roles.filter((role) => role !== "teamleider") }, values);
  const own = `${values.add(intakeId)}::uuid`;
  const pair = { tenant: "i.tenant", mine: own, theirs: "i.id" };
  const partner = ofPartner(staff.tenant, answers, values);
  const samePerson = `(${sameHash("birthDate", pair)} and ${sameName(pair)})`;
  const sql = `select i.reference, i.kind, i.state, i.melddatum::text as melddatum,
      case when ${sameHash("bsn", pair)} then 'bsn' when ${samePerson} then 'nameAndBirthDate' else 'partner' end as why
    from intake i join intake o on o.tenant = i.tenant and o.id = ${own}
    where ${visible} and i.id <> o.id and i.joined_to is null and i.received_at < o.received_at
      and i.id is distinct from o.follows
      and not (i.kind = o.kind and i.state = any(${values.add(openStates)}::text[]))
      and i.id in (select theirs.intake_id from intake_find mine join intake_find theirs
          on theirs.tenant = mine.tenant and theirs.kind = mine.kind and theirs.hash = mine.hash
        where mine.tenant = o.tenant and mine.intake_id = o.id and mine.kind in ('birthDate', 'bsn')
        union all ${partner.candidates})
      and (${sameHash("bsn", pair)} or ${samePerson} or ${partner.condition})
    order by i.received_at desc, i.id limit 10`;
  return query<EarlierIntake & Record<string, unknown>>(
    `queue-earlier-${staff.gemeenten.length > 0}`,
    sql,
    values.list,
  );
}

/** The partner by the BSN that was given, or by birth date and every telling part of the shorter name. */
function ofPartner(tenant: string, answers: Answers, values: Values) {
  const hashes = (kind: "bsn" | "birthDate" | "name", fact: string) => {
    const told = answers[fact];
    const keys = typeof told === "string" ? normaliseFindKey(kind, told) : [];
    return `${values.add(keys.map(({ normalised }) => Buffer.from(keyedHash(tenant, kind, normalised))))}::bytea[]`;
  };
  const [bsn, birth, name] = [
    hashes("bsn", "partnerBsn"),
    hashes("birthDate", "partnerGeboortedatum"),
    hashes("name", "partnerNaam"),
  ];
  const has = (kind: string, among: string) =>
    `exists (select 1 from intake_find f where f.tenant = i.tenant and f.intake_id = i.id and f.kind = '${kind}' and f.hash = any(${among}))`;
  const names = (and = "") =>
    `(select count(*) from intake_find f where f.tenant = i.tenant and f.intake_id = i.id and f.kind = 'name'${and})`;
  return {
    candidates: `select f.intake_id from intake_find f where f.tenant = o.tenant
      and ((f.kind = 'bsn' and f.hash = any(${bsn})) or (f.kind = 'birthDate' and f.hash = any(${birth})))`,
    condition: `(${has("bsn", bsn)} or (${has("birthDate", birth)}
      and ${names(` and f.hash = any(${name})`)} >= greatest(1, least(cardinality(${name}), ${names()}))))`,
  };
}
