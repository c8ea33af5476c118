import { timingSafeEqual } from "node:crypto";
import type { Hono } from "hono";
import { query } from "#app/platform/db.server.ts";
import { metrics } from "#app/platform/metrics.server.ts";
import { settings } from "#app/platform/settings.server.ts";
import type { FrontEnv } from "./front.server.ts";
import { jobsRun } from "./worker.server.ts";

/** For whoever watches over the product: alive, ready for work, and figures. */
export function healthRoutes(app: Hono<FrontEnv>, isServing: () => boolean): void {
  app.get("/healthz", (c) => c.json({ alive: true }, 200, { "cache-control": "no-store" }));
  app.get("/readyz", async (c) => {
    const database = await isDatabaseThere();
    const ready = database && isServing();
    return c.json({ ready, database, jobs: jobsRun() }, ready ? 200 : 503, { "cache-control": "no-store" });
  });
  app.get("/metrics", async (c) => {
    if (!mayReadMetrics(c.req.header("authorization"), c.var.visitor.address, c.var.visitor.forwarded))
      return c.notFound();
    return c.body(await metrics.metrics(), 200, { "content-type": metrics.contentType, "cache-control": "no-store" });
  });
}

/** With a token: whoever shows it. Without: this machine itself, unless a proxy stands between. */
function mayReadMetrics(authorization: string | undefined, address: string, forwarded: boolean): boolean {
  const token = settings().metricsToken;
  if (token === undefined) return !forwarded && (address === "::1" || address.startsWith("127."));
  const given = Buffer.from(authorization ?? "");
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

async function isDatabaseThere(): Promise<boolean> {
  try {
    await query("readyz", "select 1");
    return true;
  } catch {
    return false;
  }
}
