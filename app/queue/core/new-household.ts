import { normaliseFindKey } from "#app/facts/contract.ts";
import type { CalendarDay } from "#app/kernel/day.ts";
import type { HouseholdLife, PlannedTask } from "./household.ts";

/** The sealed content of a household that was added by hand. Seal context: `register:<tenant>:<id>`. */
export interface HouseholdContent {
  readonly name: string;
  /** E.164, or empty for who came in without one. */
  readonly phone: string;
  /** Why this household: words of the colleague. */
  readonly reason: string;
}

/** As typed in the form; `here`: the resident stands at the desk. */
export interface NewHousehold {
  readonly name: string;
  readonly phone: string;
  readonly gemeente: string;
  readonly reason: string;
  readonly here: boolean;
}

/** What is wrong, by the name of the field. */
export type WrongHousehold = Partial<Record<"name" | "phone" | "gemeente" | "reason", string>>;

export type AddDecision =
  | { readonly ok: false; readonly refusal: "wrong"; readonly wrong: WrongHousehold }
  | {
      readonly ok: true;
      readonly value: {
        readonly content: HouseholdContent;
        readonly gemeente: string;
        readonly state: HouseholdLife;
        readonly planned: readonly PlannedTask[];
      };
    };

/**
 * A household that a colleague puts on the list. Who is invited is called first, so there must be a number, and a reason that can be told.
 * @param gemeenten those that this colleague works for.
 */
export function decideAdd(typed: NewHousehold, gemeenten: readonly string[], today: CalendarDay): AddDecision {
  const name = typed.name.trim().slice(0, 200);
  const reason = typed.reason.trim().slice(0, 1000);
  const phone = normaliseFindKey("phone", typed.phone)[0]?.normalised ?? "";
  const wrong: WrongHousehold = {
    ...(name ? {} : { name: "nameMissing" }),
    ...(phone || (typed.here && !typed.phone.trim())
      ? {}
      : { phone: typed.phone.trim() ? "phoneWrong" : "phoneMissing" }),
    ...(gemeenten.includes(typed.gemeente) ? {} : { gemeente: "gemeenteMissing" }),
    ...(reason ? {} : { reason: "reasonMissing" }),
  };
  if (Object.keys(wrong).length > 0) return { ok: false, refusal: "wrong", wrong };
  return {
    ok: true,
    value: {
      content: { name, phone, reason },
      gemeente: typed.gemeente,
      state: typed.here ? "came" : "to_call",
      planned: typed.here ? [] : [{ kind: "call", dueOn: today }],
    },
  };
}
