import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Staff } from "#app/identity/contract.ts";
import { db } from "#app/platform/db.server.ts";
import { type QueueView, readQueueView, type Tab } from "#app/queue/contract.ts";
import { isOpen, kinds } from "#app/queue/core/intake-row.ts";
import { ordersIn, teamPrefix } from "#app/queue/core/queue-view.ts";
import { columnsOf } from "#app/queue/queries/queue-orders.server.ts";
import { queueCount, queuePage } from "#app/queue/queries/queue-page.server.ts";
import { pileOf } from "#app/queue/queries/queue-piles.server.ts";
import { givenIntake, givenStaff, now } from "./given.ts";

const tenant = "piles";
const gemeenten = ["zundert", "rucphen", "elders"] as const;

type Row = Awaited<ReturnType<typeof db.intake.findMany>>[number];

/** What each part holds, said without an index. */
const parts: { readonly [T in Tab]?: (row: Row, me: Staff) => boolean } = {
  nieuw: ({ state, assignee }) => assignee === null && ["stored", "received"].includes(state),
  "van-mij": ({ state, assignee }, me) => assignee === me.id && isOpen(state),
  lopend: ({ state, assignee }) => isOpen(state) && (assignee !== null || !["stored", "received"].includes(state)),
  dringend: ({ state, urgency }) => isOpen(state) && urgency !== "normal",
  "te-bevestigen": ({ state, toConfirm }) => isOpen(state) && toConfirm,
  afgesloten: ({ state }) => !isOpen(state),
  alles: () => true,
};

/** Intakes of every kind, in every pile, of three gemeenten; some are shielded, and one was joined. */
async function givenPile(colleagues: readonly Staff[]): Promise<Row[]> {
  const made = await Promise.all(
    Array.from({ length: 44 }, (_, at) =>
      givenIntake({
        ...{
          tenant,
          hoursOld: 1 + ((at * 37) % 60),
          gemeente: gemeenten[at % 3],
          toConfirm: at % 7 === 0,
          shielded: at % 11 === 0,
        },
        ...{ urgency: at % 5 === 0 ? "crisis" : "normal", ...(at % 2 ? { regeling: "algemene-bijstand" } : {}) },
      }),
    ),
  );
  await Promise.all(
    made.map(({ id }, at) => {
      const steps = ["in_progress", at % 2 ? "decided_afwijzing" : "helped_otherwise"].slice(
        0,
        at % 4 === 3 ? 2 : at % 4 === 2 ? 1 : 0,
      );
      const taken = at % 3 ? { assignee: colleagues[at % 2]?.id ?? null, assignedAt: now } : {};
      return db.$transaction(async (tx) => {
        const where = { tenant_id: { tenant, id } };
        await tx.intake.update({ where, data: { ...taken, ...(at === 1 ? { joinedTo: made[3]?.id ?? null } : {}) } });
        for (const state of steps) await tx.intake.update({ where, data: { state } });
      });
    }),
  );
  return db.intake.findMany({ where: { tenant } });
}

/** How the address names a team of one colleague that works for these gemeenten. */
async function givenTeam({ id: staffId }: Staff, gemeenten: string[]): Promise<string> {
  const id = randomUUID();
  await db.team.create({ data: { tenant, id, name: "Buiten", gemeenten } });
  await db.teamMember.create({ data: { tenant, teamId: id, staffId } });
  return teamPrefix + id;
}

/** Every row of a view, a few a page. */
async function walked(staff: Staff, view: QueueView): Promise<string[]> {
  const ids: string[] = [];
  for (let here: QueueView = view; ; ) {
    const { rows, after } = await queuePage(staff, here, 15, now);
    ids.push(...rows.map(({ id }) => id));
    if (!after) return ids;
    here = { ...here, after };
  }
}

describe("the list is read from its piles", () => {
  test("whatever part, order and choice: each intake that belongs there once, and no other", async () => {
    // given somebody of every gemeente, somebody of two, and a teamleider, who sees that a shielded one is there
    const everywhere = await givenStaff(tenant, "klantmanager");
    const ofTwo = await givenStaff(tenant, "klantmanager", ["zundert", "rucphen"]);
    const leader = await givenStaff(tenant, "teamleider");
    const rows = await givenPile([everywhere, ofTwo]);
    const team = await givenTeam(ofTwo, ["rucphen"]);
    const sees = (staff: Staff, row: Row) =>
      row.joinedTo === null &&
      (staff.gemeenten.length === 0 || staff.gemeenten.includes(row.gemeente)) &&
      (!row.shielded || staff === leader);
    let at = 0;
    for (const tab of Object.keys(parts) as Tab[])
      for (const gemeente of [null, "zundert"])
        for (const kind of [null, ...kinds.slice(0, 2), "no-such-kind"])
          for (const assignee of [null, "niemand", ofTwo.id, team, "no-such-colleague", "team-no-such-team"]) {
            at += 1;
            const staff = [everywhere, ofTwo, leader][at % 3] as Staff;
            const order = ordersIn(tab)[at % ordersIn(tab).length] ?? "oudste";
            // when
            const ids = await walked(staff, {
              ...readQueueView(new URLSearchParams()),
              tab,
              order,
              gemeente,
              kind,
              assignee,
            });
            // then
            const expected = rows.filter(
              (row) =>
                sees(staff, row) &&
                parts[tab]?.(row, staff) &&
                (!gemeente || row.gemeente === gemeente) &&
                (!kind || row.kind === kind) &&
                (assignee === team
                  ? row.assignee === ofTwo.id || (row.assignee === null && row.gemeente === "rucphen")
                  : !assignee || row.assignee === (assignee === "niemand" ? null : assignee)),
            );
            expect(ids.toSorted(), `${tab} ${order} ${gemeente} ${kind} ${assignee}`).toEqual(
              expected.map(({ id }) => id).toSorted(),
            );
          }
    for (const tab of Object.keys(parts) as Tab[]) {
      const expected = rows.filter((row) => sees(leader, row) && parts[tab]?.(row, leader)).length;
      expect(await queueCount(leader, tab, 500, now), tab).toBe(expected);
      expect(await queueCount(leader, tab, 3, now), tab).toBe(Math.min(3, expected));
    }
  });

  test.each(
    ordersIn("alles").flatMap((order) => [
      { order, whose: "anybody", index: "intake_pile_", which: "" },
      { order, whose: "one colleague", index: "intake_of_", which: `and i.assignee = '${randomUUID()}'` },
    ]),
  )(
    "in order '$order' an index holds the rows of one pile of $whose in that order",
    async ({ order, index, which }) => {
      const { by, down } = columnsOf(order, "alles");
      const sorted = by.map(([column]) => `${column} ${down ? "desc" : "asc"}`).join(", ");
      const plan = await db.$transaction(async (tx) => {
        await tx.$executeRawUnsafe("set local enable_seqscan = off");
        await tx.$executeRawUnsafe("set local enable_sort = off");
        return tx.$queryRawUnsafe<{ "QUERY PLAN": string }[]>(
          `explain select i.id from intake i where i.tenant = 'piles' and i.gemeente = 'zundert' and i.kind = 'melding' and ${pileOf} = 4
           ${which} and i.joined_to is null order by ${sorted} limit 26`,
        );
      });
      const said = plan.map((line) => line["QUERY PLAN"]).join("\n");
      expect(said).toMatch(new RegExp(`Index Scan (Backward )?using ${index}`));
      expect(said).toMatch(/Index Cond: .*gemeente = 'zundert'.*CASE/);
      expect(said).not.toContain("Sort");
    },
  );
});
