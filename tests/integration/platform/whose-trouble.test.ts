import type { AppLoadContext } from "@remix-run/node";
import { expect, test } from "vitest";
import "#app/i18n/texts.server.ts";
import { DatabaseAway, databasePool, namedIfAway } from "#app/platform/database-pool.server.ts";
import { db, query } from "#app/platform/db.server.ts";
import type { RequestContext } from "#app/platform/http.server.ts";
import { handleError } from "#app/server/http.server.ts";
import { PageCache } from "#app/server/page-cache.server.ts";
import { drawPlainPages } from "#app/server/plain-page.server.ts";
import { remixAnswer } from "#app/server/remix-answer.server.ts";
import { root } from "#tests/architecture/source.ts";

const url = "http://ability.localhost/nl/mijn";
const contextOf = (requestId: string) =>
  ({ tenant: "ability", requestId, nonce: "een", secure: false, clientAddress: "127.0.0.1" }) as RequestContext;

/** A page whose route threw this. */
async function pageAfter(error: unknown, requestId: string) {
  const context = contextOf(requestId);
  const handler = async (request: Request) => {
    handleError(error, { request, context: context as unknown as AppLoadContext, params: {} });
    return new Response("Unexpected Server Error", { status: 500, headers: { "content-type": "text/plain" } });
  };
  const answer = remixAnswer(() => ({ handler, drawnByRemix: false }), new PageCache(), false);
  const response = await answer("/nl/mijn", () => new Request(url), context);
  return { status: response.status, body: await response.text() };
}

const failed = (code: string, more: object = {}) => Object.assign(new Error(code), { code, ...more });
const shut = () =>
  databasePool(1, "postgresql://nobody@127.0.0.1:1/none")
    .query("select 1")
    .catch((error: unknown) => error);

test("only our own database can be away: a folder, a bucket or a login elsewhere that fails is a mistake with its reference", async () => {
  drawPlainPages(root);
  // given a page that fails because the database is not there
  const away = await shut();
  expect((await pageAfter(away, "aaaa")).status).toBe(503);
  expect((await pageAfter(new DatabaseAway("no turn came"), "bbbb")).status).toBe(503);

  // when others fail at that very moment for reasons of their own, then each is told how to find it in the log
  const refused = failed("ECONNREFUSED", { syscall: "connect", address: "127.0.0.1", port: 9 });
  const others = [failed("ENOENT"), failed("EACCES"), new TypeError("fetch failed", { cause: refused })];
  for (const [at, error] of others.entries()) {
    const { status, body } = await pageAfter(error, `cccc${at}`);
    expect([status, body.includes(`cccc${at}`)], String(error)).toEqual([500, true]);
  }
});

test("a statement that PostgreSQL refuses is wrong, however it was asked; one for which it has no place is away", async () => {
  const wrong = await query("wrong", "select no_such_column").catch((error: unknown) => error);
  const wrongToo = await db.$queryRaw`select no_such_column`.catch((error: unknown) => error);
  for (const error of [wrong, wrongToo]) expect(namedIfAway(error)).toBe(error);
  expect(namedIfAway(failed("53300", { severity: "FATAL" }))).toBeInstanceOf(DatabaseAway);
});
