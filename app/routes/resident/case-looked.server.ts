import { auditPage } from "#app/audit/queries/audit-page.server.ts";
import { type LookedAt, lookedAt } from "#app/cases/contract.ts";
import type { OwnCase } from "#app/cases/queries/own-cases.server.ts";
import { key, type LanguageCode, translator } from "#app/i18n/contract.ts";
import { formatDay } from "#app/i18n/format.server.ts";
import { staffNames } from "#app/identity/queries/staff-names.server.ts";
import type { CasePageModel } from "#app/ui/pages/case-page.tsx";
import { addressOfCase, roleKey } from "./case-list.server.ts";
import { moment } from "./receipt-steps.server.ts";

/** How far back a resident sees who looked: as many lines as the log holds of one file in practice. */
const mostLines = 500;

/** Who of us looked at a case, or worked on it: role and day. */
export async function lookedAtOf(tenant: string, intakeId: string): Promise<LookedAt[]> {
  const [{ rows }, colleagues] = await Promise.all([
    auditPage({ tenant, subject: intakeId, size: mostLines }),
    staffNames(tenant),
  ]);
  const roles = new Map(colleagues.map(({ id, roles: [first] }) => [id, first ?? "other"]));
  return lookedAt(rows, (staffId) => roles.get(staffId) ?? "other");
}

export async function lookedPage(
  lng: LanguageCode,
  { id, reference }: OwnCase,
  tenant: string,
): Promise<CasePageModel> {
  const looked = await lookedAtOf(tenant, id);
  const { t } = translator(lng);
  const steps = looked.map(({ day, role, did }) => ({
    when: moment(lng, (language) => formatDay(day, language)),
    what: { key: key("cases", "looked", did), values: { role: t(roleKey(role)) } },
    done: true,
  }));
  return {
    heading: { key: "cases:looked.heading" },
    lead: { key: "cases:looked.lead" },
    back: addressOfCase(lng, reference),
    blocks:
      steps.length > 0 ? [{ kind: "timeline", steps }] : [{ kind: "paragraph", text: { key: "cases:looked.none" } }],
    actions: [],
  };
}
