import { createServer, request as send } from "node:http";
import type { AddressInfo } from "node:net";
import type { CustomFetch } from "openid-client";
import { randomToken } from "#app/platform/crypto.server.ts";
import { demoProvider } from "./demo-provider.server.ts";

const key = randomToken(16);
let backDoor: Promise<number> | undefined;

/**
 * How our own side reaches the demo provider: on the machine itself, so that a host such as `ability.localhost`, or a proxy in front,
 * needs no name server. The key keeps other programs on the machine out.
 */
export function demoFetch(origin: string): CustomFetch {
  return async (url, { method, headers, body }) => {
    const { pathname, search } = new URL(url);
    backDoor ??= openBackDoor();
    const port = await backDoor;
    const ours = { "x-loket-origin": origin, "x-loket-key": key };
    return new Promise((resolve, reject) => {
      const options = { port, host: "127.0.0.1", method, path: pathname + search, headers: { ...headers, ...ours } };
      const outgoing = send(options, (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("error", reject);
        answer.on("end", () => {
          const type = answer.headers["content-type"] ?? "application/json";
          resolve(
            new Response(Buffer.concat(chunks), {
              status: answer.statusCode ?? 500,
              headers: { "content-type": type },
            }),
          );
        });
      });
      outgoing.on("error", reject);
      outgoing.end(body === undefined || body === null ? undefined : String(body));
    });
  };
}

function openBackDoor(): Promise<number> {
  const server = createServer((request, response) => {
    if (request.headers["x-loket-key"] !== key) return void response.writeHead(403).end();
    demoProvider(String(request.headers["x-loket-origin"]))(request, response);
  });
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
    server.unref();
  });
}
