import { request } from "node:http";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { query } from "#app/platform/db.server.ts";
import { formClient } from "#tests/harness/form-client.ts";
import { freePort } from "#tests/harness/processes.ts";
import { type LeakyPipe, leakyPipe } from "./leaky-pipe.ts";
import { type Attempt, attempt, pause, untilServing } from "./running.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 240_000 });

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: Buffer;
}

let product: Attempt;
let port = 0;
let pipe: LeakyPipe;

beforeAll(async () => {
  pipe = await leakyPipe(process.env.DATABASE_URL ?? "");
  port = await freePort();
  const key = process.env.LOKET_MASTER_KEY ?? "";
  product = attempt("unused", port, {
    DATABASE_URL: pipe.url,
    LOKET_LOG: "info",
    LOKET_MASTER_KEY: key,
    LOKET_TRUSTED_PROXIES: "loopback",
  });
  await untilServing(product, port);
});
afterAll(async () => {
  product?.child.kill("SIGTERM");
  await product?.exit;
  await pipe?.cut();
});

/** `node:http` rather than fetch: a test must be able to send any Host and Origin, and to see what was packed. */
function ask(
  path: string,
  headers: Record<string, string> = {},
  method = "GET",
  body?: string | Buffer,
): Promise<Answer> {
  return new Promise((done, fail) => {
    const asked = request({ host: "127.0.0.1", port, path, method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () =>
        done({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
      );
    });
    asked.on("error", fail);
    asked.end(body);
  });
}

const form = { "content-type": "application/x-www-form-urlencoded" };
const send = (body: string, headers: Record<string, string> = {}) =>
  ask("/nl/verder", { ...form, ...headers }, "POST", body);

describe("every answer", () => {
  test("is guarded, and a resident's page allows no inline script or style", async () => {
    const { status, headers, body } = await ask("/nl/melden");
    expect(status).toBe(200);
    expect(headers["content-security-policy"]).toMatch(/script-src 'self'$/);
    expect(headers["content-security-policy"]).toMatch(
      /style-src 'self';.*object-src 'none'.*base-uri 'none'.*form-action 'self'.*frame-ancestors 'none'/,
    );
    expect(headers).toMatchObject({
      "referrer-policy": "same-origin",
      "x-content-type-options": "nosniff",
      "cross-origin-opener-policy": "same-origin",
    });
    expect(headers["permissions-policy"]).toContain("camera=()");
    expect(headers["strict-transport-security"]).toBeUndefined();
    expect(body.toString()).not.toMatch(/<script(?![^>]* src=)|<style|\sstyle=|\son\w+=/);
  });

  test("is not kept by anyone, unless it is the same for everyone", async () => {
    expect((await ask("/nl/verder")).headers["cache-control"]).toBe("no-store");
    const first = await ask("/nl/rechten-en-plichten");
    const etag = String(first.headers.etag);
    expect(first.headers["cache-control"]).toBe("no-cache");
    const again = await ask("/nl/rechten-en-plichten", { "if-none-match": etag });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    const packed = await ask("/nl/rechten-en-plichten", { "accept-encoding": "gzip" });
    expect(packed.headers["content-encoding"]).toBe("gzip");
    expect(packed.body.length).toBeLessThan(first.body.length / 2);
    expect((await ask("/nl/rechten-en-plichten", { cookie: "a=b" })).headers.etag).toBeUndefined();
  });

  test("of one Werkplein is never given to another", async () => {
    await ask("/nl", { host: "localhost" });
    const here = (await ask("/nl", { host: "localhost" })).body.toString();
    const there = (await ask("/nl", { host: "lansingerland.localhost" })).body.toString();
    expect(there).toContain("Lansingerland");
    expect(here).not.toContain("Gemeente Lansingerland");
  });

  test("names the scheme that a trusted proxy saw", async () => {
    const { headers } = await ask("/nl", {
      "x-forwarded-proto": "https",
      "x-forwarded-host": "loket.example",
      "x-forwarded-for": "192.0.2.7",
    });
    expect(headers["strict-transport-security"]).toMatch(/max-age=\d{8}/);
  });
});

describe("a form", () => {
  test("is taken from our own pages only", async () => {
    const own = `http://127.0.0.1:${port}`;
    expect((await send("code=AAAA", { origin: own })).status).toBe(422);
    for (const origin of ["https://kwaad.example", "null", "http://127.0.0.1:1", "nonsense"]) {
      expect((await send("code=AAAA", { origin })).status, origin).toBe(403);
    }
    expect((await send("code=AAAA", { "sec-fetch-site": "cross-site" })).status).toBe(403);
    const arabic = await ask("/ar/verder", { ...form, origin: "null", "accept-encoding": "gzip" }, "POST", "code=AAAA");
    expect(gunzipSync(arabic.body).toString()).toContain('<html lang="ar" dir="rtl">');
    const proxied = {
      "x-forwarded-host": "loket.example",
      "x-forwarded-proto": "https",
      "x-forwarded-for": "192.0.2.8",
    };
    expect((await send("code=AAAA", { ...proxied, origin: "https://loket.example" })).status).toBe(422);
    expect((await send("code=AAAA", { ...proxied, origin: own })).status).toBe(403);
  });

  test("has at most 100 kB and 300 fields, with or without a length told beforehand", async () => {
    expect((await send("a".repeat(100_001))).status).toBe(413);
    expect((await send("a".repeat(150_000), { "transfer-encoding": "chunked" })).status).toBe(413);
    expect((await send(Array.from({ length: 301 }, (_, i) => `f${i}=1`).join("&"))).status).toBe(413);
  });

  test("is counted per visitor, in the visitor's language and with a phone number", async () => {
    const visitor = { "x-forwarded-for": "198.51.100.9" };
    const answers: Answer[] = [];
    for (let batch = 0; batch < 7; batch++)
      answers.push(
        ...(await Promise.all(
          Array.from({ length: 50 }, () => ask("/nl/bestaat-niet", { ...form, ...visitor }, "POST", "")),
        )),
      );
    const refused = answers.find(({ status }) => status === 429);
    expect(Number(refused?.headers["retry-after"])).toBeGreaterThan(0);
    expect((await send("", { "x-forwarded-for": "198.51.100.10" })).status).not.toBe(429);
  });
});

test("odd requests are refused without fuss", async () => {
  expect((await ask("/nl", {}, "DELETE")).status).toBe(405);
  expect((await ask("/nl", { host: "a b" })).status).toBe(400);
  expect((await ask("/nl/%E0%A4%A")).status).toBeLessThan(500);
  expect((await ask("/../../etc/passwd")).status).toBe(404);
  expect((await ask(`http://127.0.0.1:${port}/nl/verder`)).status).toBe(200);
  expect((await ask("*")).status).toBeLessThan(400);
});

test("a question is found under its own address only, whole, and a form that is none is not taken for our mistake", async () => {
  const question = "/nl/melden/gemeente";
  const whole = await ask(question);
  expect([whole.status, (await ask(question, {}, "HEAD")).body.length]).toEqual([200, 0]);
  expect((await ask(`${question}/?terug=niets&_data=x`)).status).toBe(200);
  for (const other of ["//nl//melden//gemeente", "/nl/melden/%%here%%", "/nl/melden/\uE000", "/NL/melden/gemeente"]) {
    const { status, body } = await ask(encodeURI(other).replaceAll("%25", "%"));
    expect([other, status, body.toString().match(/<\/html>/g)?.length]).toEqual([other, 404, 1]);
  }

  const typed = (type: string, body: string) => ask(question, { "content-type": type }, "POST", body);
  expect((await typed("application/json", "{}")).status).toBe(415);
  expect((await typed("multipart/form-data; boundary=x", "niets")).status).toBe(415);
  expect((await typed("multipart/form-data; boundary=x", "--x--\r\n")).status).toBe(422);
  expect((await ask(question, {}, "POST")).status).toBe(422);
  expect((await ask("/nl/a/b/c/d", form, "POST", "x=1")).status).toBe(405);
  await expect.poll(() => product.stderr(), { timeout: 10_000 }).toContain('"status":405');
  expect(product.stderr()).not.toContain("a request failed");
});

test("whoever watches over it can, and nobody else", async () => {
  expect((await ask("/healthz")).status).toBe(200);
  expect(JSON.parse((await ask("/readyz")).body.toString())).toEqual({ ready: true, database: true, jobs: true });
  expect((await ask("/metrics")).body.toString()).toContain("loket_http_request_seconds");
  expect((await ask("/metrics", { "x-forwarded-for": "203.0.113.5" })).status).toBe(404);
});

test("with the database away a visitor gets 503 at once, in five languages, with a way to report today", async () => {
  await pipe.cut();
  const began = performance.now();
  const visitor = { ...form, "x-forwarded-for": "192.0.2.77" };
  const { status, headers, body } = await ask("/ti/verder", visitor, "POST", "code=7K3M-9QRT-2VXW");
  expect(status).toBe(503);
  expect(performance.now() - began).toBeLessThan(4000);
  expect(headers["retry-after"]).toBe("10");
  const page = headers["content-encoding"] === "gzip" ? gunzipSync(body).toString() : body.toString();
  expect(page).toContain('<html lang="ti" dir="ltr">');
  for (const language of ["nl", "en", "ar", "ti", "uk"]) expect(page).toContain(`lang="${language}"`);
  expect(page).toMatch(/href="tel:\+?\d+"/);
  expect((await ask("/nl/rechten-en-plichten")).status).toBe(200);
  expect((await ask("/readyz")).status).toBe(503);
  expect((await ask("/healthz")).status).toBe(200);
  await pipe.mend();
  for (let tries = 0; tries < 50 && (await ask("/readyz")).status !== 200; tries++) await pause(100);
  expect((await send("code=7K3M-9QRT-2VXW", { "x-forwarded-for": "192.0.2.78" })).status).toBe(422);
});

test("when our own work fails on a question, Fatima reads a calm page with a reference and a way on, and no word of a machine", async () => {
  const client = formClient({ origin: `http://127.0.0.1:${port}` });
  await client.submit(await client.get("/ar/melden/gemeente"), { gemeente: "roosendaal" });
  // What nobody foresaw: the sealed answers cannot be opened.
  await query("damage-drafts", "update draft set content = decode('00', 'hex')");
  const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const { status, body } = await ask("/ar/melden/waarvoor", { cookie });
  const page = body.toString();
  expect(status).toBe(500);
  expect(page).toContain('<html lang="ar" dir="rtl">');
  expect(page).toMatch(/[0-9a-f]{12}/);
  expect(page).toContain('href="/ar/"');
  expect(page).not.toMatch(/Unseal|Error|sealed/);
  await expect.poll(() => product.stderr(), { timeout: 10_000 }).toContain('"kind":"CannotUnseal"');
});

test("the log names no query, no body, no address and no code", async () => {
  await ask("/nl/verder/geheim-kenmerk?geheim=1", { "x-forwarded-for": "192.0.2.99" });
  await pause(1500);
  expect(product.stderr()).toContain('"msg":"request"');
  for (const secret of ["geheim", "192.0.2", "7K3M", "198.51"]) expect(product.stderr()).not.toContain(secret);
});
