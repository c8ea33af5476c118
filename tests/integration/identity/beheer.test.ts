import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import "#app/i18n/texts.server.ts";
import { managedChanges } from "#app/audit/queries/managed-changes.server.ts";
import { changeGroup } from "#app/identity/commands/change-groups.server.ts";
import { setColleagueUse } from "#app/identity/commands/set-colleague-use.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { groupsOf } from "#app/identity/queries/staff-groups.server.ts";
import { keyedHash } from "#app/platform/crypto.server.ts";
import { db } from "#app/platform/db.server.ts";
import { changeLines } from "#app/routes/staff/manage/changes.server.ts";
import { answerGroup, groupModel } from "#app/routes/staff/manage/group.server.ts";
import { givenStaff, now } from "../queue/given.ts";

const tenant = "lansingerland";
const context = {
  ...{ tenant, clientAddress: "127.0.0.1", nonce: "", requestId: "", now, secure: false },
  origin: "http://localhost",
};
const desk = { claim: "wp-balie", name: "Balie", roles: ["intake"], gemeenten: [] } as const;

/** A colleague as a login with these groups leaves them, in one browser. */
async function loggedIn(groups: string[], roles: Staff["roles"]): Promise<{ id: string; request: Request }> {
  const { id } = await givenStaff(tenant, roles[0] ?? "intake");
  await db.staff.update({ where: { tenant_id: { tenant, id } }, data: { groups, lastLoginAt: now } });
  const token = randomUUID();
  const expiresAt = new Date(now.getTime() + 3_600_000);
  await db.staffSession.create({
    data: {
      ...{ tenant, tokenHash: keyedHash(tenant, "session", token), staffId: id, createdAt: now, seenAt: now },
      expiresAt,
    },
  });
  return { id, request: new Request("http://localhost/werkvoorraad", { headers: { cookie: `loket_staff=${token}` } }) };
}

const seenAs = async (request: Request) =>
  requireStaff(request, context).then(
    ({ roles, gemeenten }) => ({ roles, gemeenten }),
    (thrown: Response) => thrown.status,
  );
const idOf = async (claim: string) => (await groupsOf(tenant)).find((each) => each.claim === claim)?.id ?? "";

describe("what a group does", () => {
  test("holds at once for who logged in with it, and their session ends when nothing is left", async () => {
    const beheerder = await givenStaff(tenant, "beheerder");
    const sanne = await loggedIn(["wp-balie"], ["intake"]);
    const change = (id: string | null, seen: number, group: Parameters<typeof changeGroup>[0]["group"]) =>
      changeGroup({ staff: beheerder, id, seen, group, now });
    expect(await change(null, 0, { ...desk, roles: ["consulent"] })).toMatchObject({ ok: true });
    expect(await seenAs(sanne.request)).toEqual({ roles: ["consulent"], gemeenten: [] });

    const id = await idOf("wp-balie");
    await change(id, 1, { ...desk, roles: ["intake", "consulent"], gemeenten: ["lansingerland"] });
    expect(await seenAs(sanne.request)).toEqual({ roles: ["intake", "consulent"], gemeenten: ["lansingerland"] });

    expect(await change(id, 1, null)).toEqual({ ok: false, refusal: "stale" });
    expect(await change(id, 2, null)).toMatchObject({ ok: true });
    expect(await seenAs(sanne.request)).toBe(302);
    const log = await db.auditEntry.findMany({
      where: { tenant, actor: `staff:${beheerder.id}` },
      orderBy: { seq: "asc" },
    });
    expect(log.map(({ action }) => action)).toEqual(["group.changed", "group.changed", "group.removed"]);

    const { lines } = await changeLines({ tenant, kind: "group", subject: id, size: 10 });
    expect(lines.map(({ what, who, fields }) => [what, who === beheerder.name, fields.at(-1)])).toEqual([
      ["Groep weggehaald", true, "Gemeenten: was Lansingerland"],
      ["Groep veranderd", true, "Gemeenten: van alle gemeenten naar Lansingerland"],
      ["Groep toegevoegd", true, "Gemeenten: alle gemeenten"],
    ]);
    expect(lines[1]?.fields[0]).toBe("Rollen: van Consulent naar Intake, Consulent");
  });

  test("is told by one colleague at a time: who comes second keeps what they typed and sees what changed", async () => {
    const [first, second] = [await givenStaff(tenant, "beheerder"), await givenStaff(tenant, "beheerder")];
    const group = { claim: "wp-twee", name: "Twee", roles: ["intake"], gemeenten: [] } as const;
    await changeGroup({ staff: first, id: null, seen: 0, group, now });
    const id = await idOf("wp-twee");
    await changeGroup({ staff: first, id, seen: 1, group: { ...group, roles: ["klantmanager"] }, now });
    const form = new FormData();
    for (const [name, value] of Object.entries({
      groep: "wp-twee",
      naam: "Mijn naam",
      rollen: "consulent",
      versie: "1",
    }))
      form.append(name, value);
    const outcome = await answerGroup(second, id, form, now);
    if (!outcome || outcome.done) throw new Error("saved over a colleague");
    expect(outcome.answer.typed.naam).toBe("Mijn naam");
    expect(outcome.answer.since?.map(({ fields }) => fields)).toEqual([["Rollen: van Intake naar Klantmanager"]]);
    expect((await groupModel(second, id, "", now))?.version).toBe(2);
  });

  test("is not for a beheerder of some gemeenten, and never gives a beheerder a role themselves", async () => {
    const some = await givenStaff(tenant, "beheerder", ["lansingerland"]);
    const group = { claim: "wp-drie", name: "Drie", roles: ["teamleider"], gemeenten: [] } as const;
    expect(await changeGroup({ staff: some, id: null, seen: 0, group, now })).toEqual({
      ok: false,
      refusal: "notFound",
    });
    const own = await givenStaff(tenant, "beheerder");
    await db.staff.update({
      where: { tenant_id: { tenant, id: own.id } },
      data: { groups: ["wp-drie"], ownRoles: ["beheerder"] },
    });
    expect(await changeGroup({ staff: own, id: null, seen: 0, group, now })).toEqual({
      ok: false,
      refusal: "ownRights",
    });
    expect(await idOf("wp-drie")).toBe("");
  });
});

describe("a colleague who leaves", () => {
  test("is out of use in every browser at once, and can be put back", async () => {
    const beheerder = await givenStaff(tenant, "beheerder");
    const { id, request } = await loggedIn([], ["intake"]);
    const use = (active: boolean, seen: number) => setColleagueUse({ staff: beheerder, id, active, seen, now });
    expect(await use(false, 0)).toMatchObject({ ok: true });
    expect(await seenAs(request)).toBe(302);
    expect(await db.staffSession.count({ where: { tenant, staffId: id } })).toBe(0);
    expect(await use(true, 0)).toEqual({ ok: false, refusal: "stale" });
    expect(await use(true, 1)).toMatchObject({ ok: true });
    const { rows } = await managedChanges({ tenant, kind: "colleague", subject: id, size: 10 });
    expect(rows.map(({ changes }) => changes)).toEqual([
      [{ field: "gebruik", from: false, to: true }],
      [{ field: "gebruik", from: true, to: false }],
    ]);
  });

  test("is never who presses, nor somebody of another Werkplein", async () => {
    const beheerder = await givenStaff(tenant, "beheerder");
    const elsewhere = await givenStaff("ability", "intake");
    const out = (id: string) => setColleagueUse({ staff: beheerder, id, active: false, seen: 0, now });
    expect(await out(beheerder.id)).toEqual({ ok: false, refusal: "yourself" });
    expect(await out(elsewhere.id)).toEqual({ ok: false, refusal: "notFound" });
  });
});

test("what was changed never changes", async () => {
  const beheerder = await givenStaff(tenant, "beheerder");
  await changeGroup({ staff: beheerder, id: null, seen: 0, group: { ...desk, claim: "wp-vast" }, now });
  const update = db.managedChange.updateMany({
    where: { tenant, subject: await idOf("wp-vast") },
    data: { name: "x" },
  });
  await expect(update).rejects.toThrow(/managed_change_stays|never changes/);
});
