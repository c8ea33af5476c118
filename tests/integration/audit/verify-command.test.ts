import { spawn } from "node:child_process";
import { expect, test } from "vitest";
import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { db, transaction } from "#app/platform/db.server.ts";

/** As somebody types `npm run audit:verify`. */
function verify(): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ["app/server/audit-verify.ts"], { env: { ...process.env, VITEST: "" } });
  let said = "";
  child.stdout.on("data", (part) => (said += part));
  child.stderr.on("data", (part) => (said += part));
  return new Promise((done) => child.on("close", (code) => done({ code, said })));
}

const line = (tenant: string) =>
  transaction((tx) =>
    recordAudit(tx, {
      tenant,
      actor: { kind: "staff", id: "ann" },
      action: "intake.viewed",
      ground: "test",
      at: new Date("2026-11-23T08:00:00Z"),
    }),
  );

test("the command ends with 0 while every chain is whole, and with 1 and the place of the first broken line when one is not", async () => {
  for (const tenant of ["whole", "broken"]) for (let count = 0; count < 3; count++) await line(tenant);
  const before = await verify();
  expect(before).toMatchObject({ code: 0, said: expect.stringContaining("ok      broken: 3 lines") });

  await db.$executeRawUnsafe("alter table audit_entry disable trigger audit_entry_stays");
  await db.$executeRawUnsafe(
    "update audit_entry set ground = 'nothing to see here' where tenant = 'broken' and seq = 2",
  );
  const after = await verify();
  expect(after.code).toBe(1);
  expect(after.said).toContain("BROKEN  broken: segment 1, line 2: this line was changed");
  expect(after.said).toContain("ok      whole: 3 lines");
}, 30_000);
