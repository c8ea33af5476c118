import { readFileSync } from "node:fs";
import { createServer } from "node:http";

/** The floor of an information page: plain Node that sends the same bytes with the same length. Prints its port. */
const body = readFileSync(process.argv[2] ?? "");
const server = createServer((_, answer) => {
  answer.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-length": body.length });
  answer.end(body);
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.stdout.write(`${typeof address === "object" && address ? address.port : 0}\n`);
});
