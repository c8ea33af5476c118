import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { keyedHash } from "#app/platform/crypto.server.ts";
import { transaction } from "#app/platform/db.server.ts";
import type { FoundBy } from "../core/queue-view.ts";
import { searchTerms } from "../core/search-terms.ts";
import { registerGround } from "./write-household.server.ts";

export type FoundHousehold = { readonly reference: string } | { readonly by: readonly FoundBy[] };

/** Looks somebody up who calls back, by number, name or phone. The log says that this colleague searched and by what kind, not for what. */
export async function searchRegister(staff: Staff, typed: string, now: Date): Promise<FoundHousehold> {
  const { reference, keys } = searchTerms(typed);
  const usable = keys.filter(({ kind }) => kind === "name" || kind === "phone");
  const isNumber = reference?.startsWith("RG-") === true;
  if (!isNumber && usable.length === 0) return { by: [] };
  await transaction((tx) =>
    recordAudit(tx, {
      tenant: staff.tenant,
      actor: { kind: "staff", id: staff.id },
      action: "register.searched",
      ground: registerGround,
      data: { by: isNumber ? ["reference"] : [...new Set(usable.map(({ kind }) => kind))] },
      at: now,
    }),
  );
  if (isNumber && reference) return { reference };
  const hashOf = (kind: string, text: string) => Buffer.from(keyedHash(staff.tenant, kind, text)).toString("base64url");
  return { by: usable.map(({ kind, normalised }) => ({ kind, hash: hashOf(kind, normalised) })) };
}
