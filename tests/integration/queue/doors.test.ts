import { beforeAll, describe, expect, test } from "vitest";
import type { Role, Staff } from "#app/identity/contract.ts";
import { db } from "#app/platform/db.server.ts";
import { assignIntake } from "#app/queue/commands/assign-intake.server.ts";
import { claimIntake } from "#app/queue/commands/claim-intake.server.ts";
import { grantAccess } from "#app/queue/commands/grant-access.server.ts";
import { openIntake } from "#app/queue/commands/open-intake.server.ts";
import { shieldIntake } from "#app/queue/commands/shield-intake.server.ts";
import { writeNote } from "#app/queue/commands/write-note.server.ts";
import { readQueueView } from "#app/queue/contract.ts";
import { queuePage } from "#app/queue/queries/queue-page.server.ts";
import { givenIntake, givenStaff, now, storedIntake } from "./given.ts";

const tenant = "doors";
const everything = readQueueView(new URLSearchParams("vak=alles"));
const ask = (staff: Staff, reference: string, version = 1) => ({ staff, reference, version, now });
const opens = async (staff: Staff, reference: string) => {
  const opened = await openIntake({ staff, reference, now });
  return opened.ok ? opened.value.kind : opened.refusal;
};
let plain: string;
let shielded: string;

beforeAll(async () => {
  plain = (await givenIntake({ tenant, gemeente: "zundert" })).reference;
  shielded = (await givenIntake({ tenant, gemeente: "zundert", shielded: true })).reference;
});

describe.each<[Role, string, string]>([
  ["intake", "file", "notFound"],
  ["consulent", "file", "notFound"],
  ["klantmanager", "file", "notFound"],
  ["teamleider", "file", "door"],
  ["beheerder", "notFound", "notFound"],
  ["auditor", "notFound", "notFound"],
])("%s", (role, onPlain, onShielded) => {
  test(`finds ${onPlain} at a file and ${onShielded} at a shielded one`, async () => {
    const staff = await givenStaff(tenant, role);
    expect(await opens(staff, plain)).toBe(onPlain);
    expect(await opens(staff, shielded)).toBe(onShielded);
  });

  test("finds nothing at all of another Werkplein or another gemeente", async () => {
    const foreigner = await givenStaff("other", role);
    const neighbour = await givenStaff(tenant, role, ["rucphen"]);
    for (const staff of [foreigner, neighbour]) {
      for (const reference of [plain, shielded]) {
        expect(await opens(staff, reference)).toBe("notFound");
        expect(await claimIntake(ask(staff, reference))).toMatchObject({ refusal: "notFound" });
        expect(await writeNote({ staff, reference, text: "x", now })).toMatchObject({ refusal: "notFound" });
      }
      const { rows } = await queuePage(staff, everything, 50, now);
      expect(rows.map(({ reference }) => reference)).not.toEqual(expect.arrayContaining([plain]));
    }
  });

  test("sees in the list exactly what `may` says", async () => {
    const staff = await givenStaff(tenant, role);
    const seen = (await queuePage(staff, everything, 50, now)).rows.map(({ reference }) => reference);
    expect(seen).toContain(plain);
    expect(seen.includes(shielded)).toBe(role === "teamleider");
  });
});

test("a melding from another gemeente stands in the list of colleagues who are limited to one, and they may open it", async () => {
  const { reference } = await givenIntake({ tenant: "elsewhere", gemeente: "andere" });
  const limited = await givenStaff("elsewhere", "intake", ["rucphen"]);
  expect((await queuePage(limited, everything, 50, now)).rows.map((row) => row.reference)).toContain(reference);
  expect(await opens(limited, reference)).toBe("file");
});

describe("a shielded file", () => {
  test("opens for whom a teamleider names with a reason, and the log tells it", async () => {
    const { reference, id } = await givenIntake({ tenant });
    const [leader, ann, bob] = [
      await givenStaff(tenant, "teamleider"),
      await givenStaff(tenant, "intake"),
      await givenStaff(tenant, "intake"),
    ];
    expect(
      await shieldIntake({ ...ask(leader, reference), note: "Familie van een collega", named: [ann.id] }),
    ).toMatchObject({ ok: true });
    expect([await opens(ann, reference), await opens(bob, reference), await opens(leader, reference)]).toEqual([
      "file",
      "notFound",
      "door",
    ]);
    expect(await grantAccess({ ...ask(leader, reference, 2), to: bob.id, note: " " })).toMatchObject({
      refusal: "reasonMissing",
    });
    expect(await grantAccess({ ...ask(leader, reference, 2), to: bob.id, note: "Waarneming" })).toMatchObject({
      ok: true,
    });
    expect(await opens(bob, reference)).toBe("file");
    expect(await db.intakeNote.count({ where: { tenant, intakeId: id } })).toBe(2);
  });

  test("is taken from who had it and is not named", async () => {
    const { reference } = await givenIntake({ tenant });
    const [leader, ann, bob] = [
      await givenStaff(tenant, "teamleider"),
      await givenStaff(tenant, "intake"),
      await givenStaff(tenant, "intake"),
    ];
    await claimIntake(ask(bob, reference));
    await shieldIntake({ ...ask(leader, reference, 2), note: "Kennis", named: [ann.id] });
    expect((await storedIntake(tenant, reference)).assignee).toBeNull();
    expect(await assignIntake({ ...ask(ann, reference, 3), to: ann.id })).toMatchObject({ refusal: "notFound" });
  });
});

test("the page of a person is not shown when the log cannot be written", async () => {
  const staff = await givenStaff(tenant, "intake");
  await db.$executeRawUnsafe("alter table audit_entry rename to audit_entry_away");
  try {
    await expect(openIntake({ staff, reference: plain, now })).rejects.toThrow();
  } finally {
    await db.$executeRawUnsafe("alter table audit_entry_away rename to audit_entry");
  }
  expect(await opens(staff, plain)).toBe("file");
});
