import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { query } from "#app/platform/db.server.ts";
import { removeWhatIsPastItsTime } from "#app/server/retention.server.ts";

const tenant = "hart-van-west-brabant";
const made = new Date("2026-01-01T12:00:00Z");

async function draft(expires: string): Promise<string> {
  const id = randomUUID();
  await query(
    "retention_test",
    "insert into draft (tenant, id, form, code_hash, content, created_at, updated_at, expires_at) values ($1, $2, 'melding', $3, 'x', $4, $4, $5)",
    [tenant, id, Buffer.from(id), made, new Date(expires)],
  );
  await query(
    "retention_test_hand_over",
    "insert into hand_over (tenant, token_hash, draft_id, expires_at) values ($1, $2, $3, $4)",
    [tenant, Buffer.from(id), id, new Date("2026-01-15T00:00:00Z")],
  );
  return id;
}

test("what is past its time goes, with all that hangs on it, and the rest stays; doing it twice does no harm", async () => {
  const old = await draft("2026-01-31T12:00:00Z");
  const young = await draft("2026-02-20T12:00:00Z");
  const at = new Date("2026-02-01T02:17:00Z");
  await removeWhatIsPastItsTime(at);
  await removeWhatIsPastItsTime(at);
  const left = await query<{ id: string }>("retention_left", "select id from draft where tenant = $1", [tenant]);
  expect(left.map(({ id }) => id)).toEqual([young]);
  expect(left.map(({ id }) => id)).not.toContain(old);
  const [links] = await query<{ count: number }>("retention_links", "select count(*)::int as count from hand_over");
  expect(links?.count).toBe(0);
});
