import { describe, expect, test } from "vitest";
import "#app/i18n/texts.server.ts";
import { ownCases } from "#app/cases/queries/own-cases.server.ts";
import { changeTeam } from "#app/identity/commands/change-team.server.ts";
import { teams } from "#app/identity/queries/teams.server.ts";
import { db } from "#app/platform/db.server.ts";
import { claimIntake } from "#app/queue/commands/claim-intake.server.ts";
import { readQueueView } from "#app/queue/contract.ts";
import { queuePage } from "#app/queue/queries/queue-page.server.ts";
import { changeLines } from "#app/routes/staff/manage/changes.server.ts";
import { givenIntake, givenStaff, now } from "../queue/given.ts";

const tenant = "hart-van-west-brabant";
const idOf = async (name: string) => (await teams(tenant)).find((each) => each.name === name)?.id ?? "";

test("a team of two gemeenten sees together what its members have and what nobody has yet there", async () => {
  const beheerder = await givenStaff(tenant, "beheerder");
  const leader = await givenStaff(tenant, "teamleider");
  const [sanne, rik] = [await givenStaff(tenant, "intake"), await givenStaff(tenant, "intake")];
  const team = { name: "Team Zuid", gemeenten: ["rucphen", "zundert"], members: [sanne.id] };
  expect(await changeTeam({ staff: beheerder, id: null, seen: 0, team, now })).toMatchObject({ ok: true });

  const given = await Promise.all(
    ["zundert", "rucphen", "roosendaal", "roosendaal"].map((gemeente) => givenIntake({ tenant, gemeente })),
  );
  const [hers, free, elsewhere, his] = given.map(({ reference }) => reference);
  const claim = (staff: typeof sanne, reference = "") => claimIntake({ staff, reference, now, version: 1 });
  await claim(sanne, hers);
  await claim(rik, his);

  const view = readQueueView(new URLSearchParams({ vak: "alles", van: `team-${await idOf("Team Zuid")}` }));
  const shown = (await queuePage(leader, view, 50, now)).rows.map(({ reference }) => reference);
  expect([hers, free].every((reference) => shown.includes(reference ?? ""))).toBe(true);
  expect([elsewhere, his].some((reference) => shown.includes(reference ?? ""))).toBe(false);

  const told = await ownCases(
    tenant,
    given.map(({ id }) => id),
  );
  expect(
    told.filter(({ teamName }) => teamName !== null).map(({ reference, teamName }) => [reference, teamName]),
  ).toEqual([[hers, "Team Zuid"]]);
});

describe("a team", () => {
  const empty = { gemeenten: [], members: [] };

  test("is changed by one colleague at a time, has a name of its own, and says who came and went", async () => {
    const beheerder = await givenStaff(tenant, "beheerder");
    const [one, two] = [await givenStaff(tenant, "intake"), await givenStaff(tenant, "intake")];
    const change = (id: string | null, seen: number, team: Parameters<typeof changeTeam>[0]["team"]) =>
      changeTeam({ staff: beheerder, id, seen, team, now });
    await change(null, 0, { ...empty, name: "Noord", members: [one.id] });
    const id = await idOf("Noord");
    expect(await change(null, 0, { ...empty, name: "Noord" })).toEqual({ ok: false, refusal: "teamTaken" });
    expect(await change(id, 0, { ...empty, name: "Noord" })).toEqual({ ok: false, refusal: "stale" });
    expect(await change(id, 1, { ...empty, name: "Noord", members: [two.id] })).toMatchObject({ ok: true });
    const { lines } = await changeLines({ tenant, kind: "team", subject: id, size: 9 });
    expect(lines[0]?.fields).toEqual([`Leden: van ${one.name} naar ${two.name}`]);

    expect(await change(id, 2, null)).toMatchObject({ ok: true });
    expect(await db.teamMember.count({ where: { tenant, teamId: id } })).toBe(0);
  });

  test("leaves out who is out of use, and is not for a teamleider to make", async () => {
    const beheerder = await givenStaff(tenant, "beheerder");
    const gone = await givenStaff(tenant, "intake");
    const team = { ...empty, name: "Oost", members: [gone.id] };
    await changeTeam({ staff: beheerder, id: null, seen: 0, team, now });
    await db.staff.update({ where: { tenant_id: { tenant, id: gone.id } }, data: { active: false } });
    expect((await teams(tenant)).find(({ name }) => name === "Oost")?.members).toEqual([]);
    const staff = await givenStaff(tenant, "teamleider");
    const refused = await changeTeam({ staff, id: null, seen: 0, team: { ...team, name: "West" }, now });
    expect(refused).toEqual({ ok: false, refusal: "notFound" });
  });
});
