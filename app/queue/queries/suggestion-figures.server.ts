import { query } from "#app/platform/db.server.ts";

/** How often the rules and the colleague agreed about a category: counts of intakes, never who. */
export interface SuggestionFigures {
  /** Colleague and rules said the same, before the colleague saw it. */
  readonly same: number;
  readonly other: number;
  /** The rules said nothing. */
  readonly none: number;
  /** Of `other`: after they saw it, a colleague chose what the rules said. */
  readonly followed: number;
}

interface Row extends Record<string, unknown> {
  readonly same: string;
  readonly other: string;
  readonly none: string;
  readonly followed: string;
}

/** The first choice of each intake counts, since nobody had seen anything yet; from this moment on. */
export async function suggestionFigures(tenant: string, from: Date): Promise<SuggestionFigures> {
  const [row] = await query<Row>(
    "suggestion-figures",
    `with first as (
      select distinct on (t.intake_id) t.intake_id, t.value, t.suggested, t.set_at from intake_triage t
      where t.tenant = $1 and t.suggested is not null order by t.intake_id, t.set_at, t.id
    )
    select count(*) filter (where f.value = f.suggested) as same,
      count(*) filter (where f.suggested not in (f.value, 'none')) as other,
      count(*) filter (where f.suggested = 'none') as none,
      count(*) filter (where f.suggested not in (f.value, 'none') and exists (select 1 from intake_triage later
        where later.tenant = $1 and later.intake_id = f.intake_id and later.part = 'category'
          and later.set_at > f.set_at and later.value = f.suggested)) as followed
    from first f where f.set_at >= $2`,
    [tenant, from],
  );
  const of = (name: keyof SuggestionFigures) => Number(row?.[name] ?? 0);
  return { same: of("same"), other: of("other"), none: of("none"), followed: of("followed") };
}
