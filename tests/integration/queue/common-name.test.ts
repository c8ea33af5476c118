import { expect, test } from "vitest";
import { db } from "#app/platform/db.server.ts";
import { readQueueView } from "#app/queue/contract.ts";
import { findIntake } from "#app/queue/queries/find-intake.server.ts";
import { queueScreen } from "#app/queue/queries/queue-screen.server.ts";
import { givenIntake, givenStaff, now } from "./given.ts";

const tenant = "hart-van-west-brabant";

/** Many closed intakes of the same name as one that is there. */
async function givenClosedLike(id: string, count: number): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$executeRawUnsafe("set local session_replication_role = replica");
    await tx.$executeRaw`insert into intake
      select (jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid(), 'reference', 'OU-' || to_char(n, 'FM0000') || '-22',
        'state', 'withdrawn', 'code_hash', '\\x' || md5(n::text), 'idempotency_key', '\\x' || md5(n::text)))).*
      from intake i, generate_series(1, ${count}::int) n where i.tenant = ${tenant} and i.id = ${id}::uuid`;
    await tx.$executeRaw`insert into intake_find (tenant, intake_id, kind, hash)
      select f.tenant, i.id, f.kind, f.hash from intake_find f join intake i on i.tenant = f.tenant and i.state = 'withdrawn'
      where f.tenant = ${tenant} and f.intake_id = ${id}::uuid and f.kind = 'name'`;
  });
}

test("of a name that more bear than anybody looks through the list shows what is open, and says so", async () => {
  // given a thousand closed intakes of people called Jansen, one that is open, and one born on a day that somebody remembers
  const staff = await givenStaff(tenant, "klantmanager");
  const like = await givenIntake({ tenant, answers: { voornaam: "Joke", achternaam: "Jansen" } });
  const born = await givenIntake({ tenant, answers: { achternaam: "Jansen", geboortedatum: "1980-01-01" } });
  await givenClosedLike(like.id, 999);
  const searched = async (typed: string, who = staff, chosen = "") => {
    const found = await findIntake(who, typed);
    if (!("by" in found)) throw new Error(`${typed} was read as a reference`);
    const list = await queueScreen(who, { ...readQueueView(new URLSearchParams(chosen)), found: found.by }, now);
    return { ...list, references: list.rows.map(({ reference }) => reference) };
  };
  // when a colleague searches by that name: a thousand and one
  const many = await searched("jansen");
  // then
  expect(many.searched).toContain("Meer dan 1000 dossiers");
  expect(many.references.toSorted()).toEqual([like.reference, born.reference].toSorted());
  // when the birth date stands beside it, it is one of all; and of a thousand all are shown, page by page
  expect(await searched("jansen 01-01-1980")).toMatchObject({
    references: [born.reference],
    searched: "Gezocht op: geboortedatum, naam.",
  });
  const joke = await searched("joke");
  expect(joke).toMatchObject({ searched: "Gezocht op: naam.", next: expect.stringContaining("na=") });
  expect(joke.references).toHaveLength(25);
  // when all but two of them are of another gemeente, who works in theirs sees those, and so does who chose it
  await db.$executeRaw`update intake set gemeente = 'rucphen' where tenant = ${tenant} and state = 'withdrawn' and reference > 'OU-0001-22'`;
  const near = await givenStaff(tenant, "klantmanager", ["zundert"]);
  const three = { searched: "Gezocht op: naam.", references: expect.arrayContaining(["OU-0001-22", like.reference]) };
  expect(await searched("jansen", near)).toMatchObject(three);
  expect(await searched("jansen", staff, "gemeente=zundert")).toMatchObject(three);
  expect((await searched("jansen", staff, "soort=melding")).searched).toContain("Meer dan 1000 dossiers");
});
