import type { CalendarDay } from "#app/kernel/day.ts";
import { overlayInForce } from "./overlay-in-force.server.ts";

/** Per gemeente the schemes that it chose not to have, on a day. What a gemeente did not choose about is in none of them. */
export async function notOffered(
  tenant: string,
  gemeenten: readonly { readonly id: string }[],
  day: CalendarDay,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const found = gemeenten.map(async ({ id }) => {
    const { overlay } = await overlayInForce(tenant, id, day);
    const without = (overlay?.choices ?? []).filter(({ offered }) => !offered);
    return [id, new Set(without.map(({ scheme }) => scheme))] as const;
  });
  return new Map(await Promise.all(found));
}
