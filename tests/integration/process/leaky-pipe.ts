import { connect, createServer, type Server, type Socket } from "node:net";

/** A way to the test database that can be cut: for what happens when the database is away. */
export interface LeakyPipe {
  readonly url: string;
  cut(): Promise<void>;
  mend(): Promise<void>;
}

/** @param url of a PostgreSQL that listens on a Unix socket, as the tests have it. */
export async function leakyPipe(url: string): Promise<LeakyPipe> {
  const target = new URL(url);
  const socket = `${target.searchParams.get("host")}/.s.PGSQL.5432`;
  const open = new Set<Socket>();
  let server: Server;
  let port = 0;
  const listen = async () => {
    server = createServer((near) => {
      const far = connect(socket);
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        open.add(one);
        one.on("error", () => other.destroy()).on("close", () => open.delete(one) && other.destroy());
      }
      near.pipe(far).pipe(near);
    });
    await new Promise<void>((done) => server.listen(port, "127.0.0.1", done));
    port = (server.address() as { port: number }).port;
  };
  await listen();
  target.search = "";
  target.hostname = "127.0.0.1";
  target.port = String(port);
  return {
    url: target.href,
    async cut() {
      const closed = new Promise((done) => server.close(done));
      for (const one of open) one.destroy();
      await closed;
    },
    mend: listen,
  };
}
