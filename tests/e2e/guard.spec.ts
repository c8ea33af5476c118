import { expect, test } from "#tests/harness/e2e.ts";

const residentPages = ["/nl", "/ar/melden", "/nl/verder", "/nl/privacy", "/nl/bestaat-niet"];

test("residents' pages allow no inline script or style and tell nobody where one came from", async ({ request }) => {
  for (const path of residentPages) {
    const headers = (await request.get(path)).headers();
    const policy = headers["content-security-policy"] ?? "";
    expect(policy, path).toContain("script-src 'self'");
    expect(policy, path).toContain("frame-ancestors 'none'");
    expect(policy, path).not.toMatch(/unsafe-inline|unsafe-eval|nonce-/);
    expect(headers["referrer-policy"], path).toBe("same-origin");
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["x-powered-by"], path).toBeUndefined();
  }
});

test("residents' pages hold no inline style, no inline script and no React", async ({ request }) => {
  for (const path of residentPages) {
    const html = await (await request.get(path)).text();
    expect(html, path).not.toMatch(/\sstyle="|<style|\son\w+="/);
    expect(html, path).not.toContain("__remixContext");
    const scripts = html.match(/<script[^>]*>/g) ?? [];
    expect(scripts.length, path).toBeLessThanOrEqual(1);
    for (const script of scripts) expect(script).toMatch(/type="module"/);
  }
});

test("a form from another site is refused", async ({ request }) => {
  const response = await request.post("/nl/melden/gemeente", {
    headers: { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
    form: { gemeente: "etten-leur" },
  });
  expect(response.status()).toBe(403);
});
