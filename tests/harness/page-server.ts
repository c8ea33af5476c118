import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import tailwindcss from "@tailwindcss/vite";
import { build } from "vite";
import { bundle } from "#app/ui/enhance/vite-plugin.ts";

/** The style of residents' pages, as it is built. */
async function residentCss(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: "silent",
    publicDir: false,
    plugins: [tailwindcss()],
    build: { write: false, rollupOptions: { input: "app/ui/styles/resident.css" } },
  });
  const outputs = Array.isArray(made) ? made : [made];
  const asset = outputs
    .flatMap((one) => ("output" in one ? one.output : []))
    .find((one) => one.fileName.endsWith(".css"));
  if (asset?.type !== "asset") throw new Error("no style was built");
  return String(asset.source);
}

export interface JsonAnswer {
  readonly status: number;
  readonly json: unknown;
}

export interface PageServer {
  readonly origin: string;
  /** What POST requests sent, by path, oldest first. */
  readonly received: { readonly path: string; readonly body: string }[];
  /** Answers this path with this document. */
  show(path: string, html: string): void;
  /** From now on POST to this path is answered so. */
  answerPost(path: string, status: number, location?: string): void;
  /** From now on this answers what is sent to this path, in JSON. */
  answerForm(path: string, answer: (sent: FormData) => Promise<JsonAnswer> | JsonAnswer): void;
  close(): Promise<void>;
}

/** Serves drawn pages with the real style and the real module, without the product behind them. */
export async function startPageServer(): Promise<PageServer> {
  const [style, module] = await Promise.all([residentCss(), bundle()]);
  const pages = new Map<string, string>();
  const posts = new Map<string, { status: number; location?: string }>();
  const answers = new Map<string, Parameters<PageServer["answerForm"]>[1]>();
  const received: { path: string; body: string }[] = [];
  const server: Server = createServer(async (request, response) => {
    const path = new URL(request.url ?? "/", "http://x").pathname;
    if (path === "/style.css") return void response.setHeader("content-type", "text/css").end(style);
    if (path === "/enhance.js") return void response.setHeader("content-type", "text/javascript").end(module);
    if (request.method === "POST") {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      const body = Buffer.concat(parts);
      const answer = answers.get(path);
      if (answer) {
        const headers = { "content-type": request.headers["content-type"] ?? "" };
        const { status, json } = await answer(await new Response(body, { headers }).formData());
        return void response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(json));
      }
      received.push({ path, body: body.toString() });
      const { status, location } = posts.get(path) ?? { status: 204 };
      if (location) response.setHeader("location", location);
      return void response.writeHead(status).end();
    }
    response.setHeader(
      "content-security-policy",
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'self'",
    );
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.writeHead(pages.has(path) ? 200 : 404).end(pages.get(path) ?? "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    show: (path, html) => void pages.set(path, html),
    answerPost: (path, status, location) => void posts.set(path, { status, location }),
    answerForm: (path, answer) => void answers.set(path, answer),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
