import { describe, expect, test } from "vitest";
import { destroyOldKeys } from "#app/audit/commands/destroy-old-keys.server.ts";
import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { auditPage } from "#app/audit/queries/audit-page.server.ts";
import { verifyChain } from "#app/audit/queries/verify-chain.server.ts";
import { db, query, transaction } from "#app/platform/db.server.ts";

const november = new Date("2026-11-23T08:00:00Z");
const december = new Date("2026-12-01T08:00:00Z");

const viewed = (tenant: string, subject: string, at = november, staff = "ann") =>
  transaction((tx) =>
    recordAudit(tx, {
      tenant,
      actor: { kind: "staff", id: staff },
      action: "intake.viewed",
      subject,
      ground: "Participatiewet, artikel 7",
      data: { role: "intake" },
      at,
    }),
  );

/** As somebody with the keys of the database would: with the guard taken away for a moment. */
async function tamper(sql: string, values: unknown[]) {
  await db.$executeRawUnsafe("alter table audit_entry disable trigger audit_entry_stays");
  await db.$executeRawUnsafe(sql, ...values);
  await db.$executeRawUnsafe("alter table audit_entry enable trigger audit_entry_stays");
}

describe("the chain of a Werkplein", () => {
  test("holds every line once when fifty write at the same time", async () => {
    for (let wave = 0; wave < 4; wave++) {
      await Promise.all(Array.from({ length: 50 }, (_, index) => viewed("crowd", `intake-${index % 7}`)));
    }
    expect(await verifyChain("crowd")).toMatchObject({ whole: true, lines: 200, segments: 1 });
  });

  test("has no line of a change that was rolled back", async () => {
    await viewed("rollback", "a");
    const failed = transaction(async (tx) => {
      await recordAudit(tx, {
        tenant: "rollback",
        actor: { kind: "resident", id: "" },
        action: "intake.stored",
        ground: "",
        at: november,
      });
      throw new Error("the disk is full");
    });
    await expect(failed).rejects.toThrow("the disk is full");
    expect(await verifyChain("rollback")).toMatchObject({ whole: true, lines: 1 });
  });

  test("cannot be changed or emptied through the database", async () => {
    await viewed("guarded", "a");
    await expect(query("x1", "update audit_entry set action = 'x' where tenant = 'guarded'")).rejects.toThrow(
      /never changed/,
    );
    await expect(query("x2", "delete from audit_entry where tenant = 'guarded'")).rejects.toThrow(/never changed/);
    await expect(query("x3", "truncate audit_entry cascade")).rejects.toThrow(/never changed/);
    await expect(query("x4", "delete from audit_segment where tenant = 'guarded'")).rejects.toThrow(/only grows/);
  });
});

describe("the walk along the chain", () => {
  test("names the first line that was changed", async () => {
    for (const subject of ["a", "b", "c"]) await viewed("changed", subject);
    await tamper("update audit_entry set actor = 'staff:somebody-else' where tenant = $1 and seq = 2", ["changed"]);
    expect(await verifyChain("changed")).toEqual({
      tenant: "changed",
      whole: false,
      segment: 1,
      seq: 2,
      why: "this line was changed",
    });
  });

  test("is not fooled by hashes that were computed anew without the key", async () => {
    for (const subject of ["a", "b"]) await viewed("forged", subject);
    await tamper(
      `update audit_entry set action = 'nothing', hash = sha256(prev_hash || int4send(seq) || sha256('nothing'::bytea))
       where tenant = $1 and seq = 2`,
      ["forged"],
    );
    expect(await verifyChain("forged")).toMatchObject({ whole: false, seq: 2 });
  });

  test("names a line that was taken out", async () => {
    for (const subject of ["a", "b", "c"]) await viewed("cut", subject);
    await tamper("delete from audit_entry where tenant = $1 and seq = 2", ["cut"]);
    expect(await verifyChain("cut")).toMatchObject({ whole: false, segment: 1, seq: 2, why: "this line is missing" });
  });
});

describe("segments", () => {
  test("a new month starts a new segment, linked to the one before", async () => {
    await viewed("months", "a", november);
    await Promise.all(Array.from({ length: 20 }, () => viewed("months", "a", december)));
    expect(await verifyChain("months")).toMatchObject({ whole: true, lines: 21, segments: 2 });
    expect((await auditPage({ tenant: "months", subject: "a", size: 50 })).rows).toHaveLength(21);
  });

  test("past its retention a segment forgets whom it was about, and the chain stays whole", async () => {
    await viewed("old", "a", november);
    await viewed("old", "a", december);
    const years = new Date("2031-12-15T08:00:00Z");
    expect((await destroyOldKeys(years)).get("old")).toBe(1);
    expect((await auditPage({ tenant: "old", subject: "a", size: 50 })).rows).toHaveLength(1);
    expect((await auditPage({ tenant: "old", size: 50 })).rows).toHaveLength(3);
    expect(await verifyChain("old")).toMatchObject({ whole: true, segments: 3 });
  });
});

test("the log can be read by colleague, page by page", async () => {
  for (let index = 0; index < 5; index++) await viewed("pages", `i${index}`, november, index % 2 ? "bob" : "ann");
  const first = await auditPage({ tenant: "pages", staffId: "ann", size: 2 });
  expect(first.rows.map((row) => row.seq)).toEqual([5, 3]);
  const second = await auditPage({ tenant: "pages", staffId: "ann", before: first.rows[1], size: 2 });
  expect(second).toMatchObject({ rows: [{ seq: 1 }], more: false });
});
