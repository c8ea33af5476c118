import { query } from "#app/platform/db.server.ts";
import type { DecisionKind } from "../core/decide-term.ts";

export interface TemplateVersion extends Record<string, unknown> {
  readonly version: number;
  /** Null: the letter of the house. */
  readonly body: string | null;
  readonly who: string;
  readonly at: Date;
}

/** Every version of a letter of this Werkplein, the last first; none while it is the letter of the house. */
export function templateVersions(tenant: string, kind: DecisionKind): Promise<TemplateVersion[]> {
  return query<TemplateVersion>(
    "template-versions",
    `select t.version, t.body, s.name as who, t.made_at as at
     from letter_template t join staff s on s.tenant = t.tenant and s.id = t.made_by
     where t.tenant = $1 and t.kind = $2 order by t.version desc`,
    [tenant, kind],
  );
}

/** The words of this Werkplein for a letter; null: those of the house. */
export async function templateInUse(tenant: string, kind: DecisionKind): Promise<string | null> {
  const [row] = await query<{ body: string | null }>(
    "template-in-use",
    "select body from letter_template where tenant = $1 and kind = $2 order by version desc limit 1",
    [tenant, kind],
  );
  return row?.body ?? null;
}
