import { expect, test } from "vitest";
import { db } from "#app/platform/db.server.ts";
import { keepFilter, removeFilter } from "#app/queue/commands/keep-filter.server.ts";
import { readQueueView } from "#app/queue/contract.ts";
import { queueScreen } from "#app/queue/queries/queue-screen.server.ts";
import { savedFilters } from "#app/queue/queries/saved-filters.server.ts";
import { givenStaff, now } from "./given.ts";

const view = (search: string) => readQueueView(new URLSearchParams(search));

test("a colleague keeps a part of the list under a name that only they read, without what was searched for", async () => {
  const tenant = "lansingerland";
  const [ann, bob] = [await givenStaff(tenant, "intake"), await givenStaff(tenant, "intake")];
  const chosen = view(`vak=lopend&gemeente=lansingerland&volgorde=wacht&zoek=name.${"a".repeat(43)}`);
  expect(await keepFilter({ staff: ann, name: "  ", view: chosen, now })).toMatchObject({ refusal: "nameMissing" });
  const kept = await keepFilter({ staff: ann, name: "Wacht in Lansingerland", view: chosen, now });
  expect(kept).toEqual({ ok: true, value: { href: "/werkvoorraad?vak=lopend&volgorde=wacht&gemeente=lansingerland" } });
  // then it stands on their page, marked where they are in it, and on nobody else's; the table does not tell its name
  const page = await queueScreen(ann, view("vak=lopend&gemeente=lansingerland&volgorde=wacht"), now);
  expect(page.saved).toMatchObject([{ name: "Wacht in Lansingerland", current: true }]);
  expect(page.here).toBe(page.saved[0]?.href);
  expect((await queueScreen(bob, view(""), now)).saved).toEqual([]);
  const [row] = await db.savedFilter.findMany({ where: { tenant } });
  expect(Buffer.from(row?.content ?? []).includes("Lansingerland")).toBe(false);
  // and nobody else takes it away
  await removeFilter(bob, row?.id ?? "");
  expect(await savedFilters(ann)).toHaveLength(1);
  await removeFilter(ann, row?.id ?? "");
  expect(await savedFilters(ann)).toEqual([]);
});

test("more than twenty is no choice any more", async () => {
  const tenant = "filters-many";
  const ann = await givenStaff(tenant, "intake");
  const keep = () => keepFilter({ staff: ann, name: "Nog een", view: view("vak=lopend"), now });
  const kept = await Promise.all(Array.from({ length: 22 }, keep));
  expect(kept.filter(({ ok }) => ok)).toHaveLength(20);
});
