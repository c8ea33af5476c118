import type { Hono } from "hono";
import { z } from "zod";
import type { Result } from "#app/kernel/result.ts";
import { DatabaseAway, namedIfAway } from "#app/platform/database-pool.server.ts";
import { addressKey, takeTurn } from "#app/platform/rate-limit.server.ts";
import { takeAcknowledgement } from "#app/queue/commands/acknowledge-decision-file.server.ts";
import { takePartnerAnswer } from "#app/queue/commands/answer-referral.server.ts";
import type { FrontEnv } from "./front.server.ts";
import { retryAfter } from "./outage-page.server.ts";

const answer = z.object({
  state: z.enum(["accepted", "returned", "ended"]),
  outcome: z.string().max(40).optional(),
  text: z.string().max(4000).optional(),
});

/** Bytes of an answer at most. */
const answerLimit = 20_000;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const unkept = { "cache-control": "no-store" };

/** What every machine of a partner sends: bytes, when they were signed, and the signature. */
interface Signed {
  readonly tenant: string;
  readonly id: string;
  readonly body: string;
  readonly seconds: number;
  readonly signature: string;
  readonly now: Date;
}

/**
 * Where machines of partners answer (docs/partners.md, docs/hand-over.md). What opens it is the signature, never the address; whatever is
 * not believed gets the same 404.
 */
export function partnerAnswers(app: Hono<FrontEnv>): void {
  const receive = (path: string, take: (sent: Signed) => Promise<Result<null, string>>) =>
    app.post(path, async (c) => {
      const { tenant, now, clientAddress } = c.var.context;
      const wait = await takeTurn("post", addressKey(clientAddress));
      if (wait > 0) return c.json({ error: "tooMany" }, 429, { ...unkept, "retry-after": String(wait) });
      const id = c.req.param("id") ?? "";
      const body = await shortBody(c.req.raw);
      if (body === null) return c.json({ error: "tooLarge" }, 413, unkept);
      if (!uuid.test(id)) return c.json({ error: "notFound" }, 404, unkept);
      const seconds = Number(c.req.header("loket-timestamp") ?? 0);
      const sent = { tenant, id, body, seconds, signature: c.req.header("loket-signature") ?? "", now };
      const taken = await take(sent).catch(unlessAway);
      if (taken === "away") return c.json({ error: "away" }, 503, { ...unkept, "retry-after": String(retryAfter) });
      if (taken.ok) return c.json({ taken: true }, 200, unkept);
      return c.json({ error: taken.refusal }, statusOf(taken.refusal), unkept);
    });
  receive("/terugmelding/:id", ({ id, ...sent }) => takePartnerAnswer({ ...sent, referralId: id }, readAnswer));
  receive("/ontvangstmelding/:id", ({ id, ...sent }) => takeAcknowledgement({ ...sent, fileId: id }));
}

/** A machine tries again by itself, when it is told so. */
function unlessAway(error: unknown): "away" {
  if (namedIfAway(error) instanceof DatabaseAway) return "away";
  throw error;
}

function statusOf(refusal: string): 404 | 409 | 422 {
  if (refusal === "notFound") return 404;
  return refusal === "referralClosed" ? 409 : 422;
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
