import type { Hono } from "hono";
import { z } from "zod";
import { addressKey, takeTurn } from "#app/platform/rate-limit.server.ts";
import { takePartnerAnswer } from "#app/queue/commands/answer-referral.server.ts";
import type { FrontEnv } from "./front.server.ts";

const answer = z.object({
  state: z.enum(["accepted", "returned", "ended"]),
  outcome: z.string().max(40).optional(),
  text: z.string().max(4000).optional(),
});

/** Bytes of an answer at most. */
const answerLimit = 20_000;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const unkept = { "cache-control": "no-store" };

/**
 * Where partners answer a referral by machine (docs/partners.md). What opens it is the signature, never the address; whatever is not
 * believed gets the same 404.
 */
export function partnerAnswers(app: Hono<FrontEnv>): void {
  app.post("/terugmelding/:id", async (c) => {
    const { tenant, now, clientAddress } = c.var.context;
    const wait = await takeTurn("post", addressKey(clientAddress));
    if (wait > 0) return c.json({ error: "tooMany" }, 429, { ...unkept, "retry-after": String(wait) });
    const referralId = c.req.param("id");
    const body = await shortBody(c.req.raw);
    if (body === null) return c.json({ error: "tooLarge" }, 413, unkept);
    if (!uuid.test(referralId)) return c.json({ error: "notFound" }, 404, unkept);
    const seconds = Number(c.req.header("loket-timestamp") ?? 0);
    const signature = c.req.header("loket-signature") ?? "";
    const taken = await takePartnerAnswer({ tenant, referralId, body, seconds, signature, now }, readAnswer);
    if (taken.ok) return c.json({ taken: true }, 200, unkept);
    if (taken.refusal === "notFound") return c.json({ error: "notFound" }, 404, unkept);
    return c.json({ error: taken.refusal }, taken.refusal === "referralClosed" ? 409 : 422, unkept);
  });
}

function readAnswer(body: string) {
  try {
    const { state, ...rest } = answer.parse(JSON.parse(body));
    return { to: state, ...rest };
  } catch {
    return null;
  }
}

async function shortBody(request: Request): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of (request.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > answerLimit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
