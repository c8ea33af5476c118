import type { Staff } from "#app/identity/contract.ts";
import { makePartnerKey, savePartner } from "#app/queue/commands/save-partner.server.ts";
import { partnerWays, reachedKinds, readPartner, type WrongPartner } from "#app/queue/contract.ts";
import { type Partner, partnersOf } from "#app/queue/queries/partners.server.ts";

export const newPartner = "nieuw";

export interface PartnerModel {
  /** Null: a new one. */
  readonly partner: Partner | null;
  readonly kinds: readonly string[];
  readonly ways: readonly string[];
}

/** What a page says after its form was sent, when it stays where it is. */
export interface PartnerAnswer {
  readonly typed: Readonly<Record<string, string>>;
  readonly wrong: readonly WrongPartner[];
  readonly changed: boolean;
  /** A key that was made just now, to be shown this once. */
  readonly key: string | null;
}

/** One partner, or an empty form. Null: it is not there. */
export async function partnerModel(staff: Staff, id: string | undefined): Promise<PartnerModel | null> {
  const partner = id === newPartner ? null : (await partnersOf(staff.tenant)).find((one) => one.id === id);
  return partner === undefined ? null : { partner, kinds: reachedKinds, ways: partnerWays };
}

/** Saves the form, or makes a key. Null: it is not there; an id: saved. */
export async function answerPartner(
  staff: Staff,
  id: string | undefined,
  form: FormData,
  now: Date,
): Promise<PartnerAnswer | { readonly id: string } | null> {
  const model = await partnerModel(staff, id);
  if (!model) return null;
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  const one = { staff, id: model.partner?.id ?? null, version: Number(typed.versie) || 0, now };
  const answer = { typed, wrong: [], changed: false, key: null };
  if (typed.doe === "sleutel") {
    const made = await makePartnerKey(one);
    if (made.ok) return { ...answer, typed: {}, key: made.value };
    return made.refusal === "notFound" ? null : { ...answer, typed: {}, changed: true };
  }
  const { value, wrong } = readPartner(typed);
  if (!value) return { ...answer, wrong };
  const saved = await savePartner(one, value);
  if (saved.ok) return { id: saved.value };
  return saved.refusal === "notFound" ? null : { ...answer, changed: true };
}
