import { freePort } from "#tests/harness/processes.ts";
import { attempt, type Serving, untilServing } from "../integration/process/running.ts";
import { now } from "../integration/queue/given.ts";

export type { Serving };

/** The product over the database of this test file, at the moment at which its people live, with its papers, and without limits on asking. */
export async function serveAt(): Promise<Serving> {
  const port = await freePort();
  const product = attempt(process.env.LOKET_DATA ?? "", port, {
    DATABASE_URL: process.env.DATABASE_URL ?? "",
    LOKET_MASTER_KEY: process.env.LOKET_MASTER_KEY ?? "",
    ...{ LOKET_NOW: now.toISOString(), LOKET_TRUSTED_PROXIES: "loopback", LOKET_RATE_LIMIT: "0" },
  });
  const stop = async () => {
    product.child.kill("SIGTERM");
    await product.exit;
  };
  await untilServing(product, port).catch(async (error) => {
    await stop();
    throw error;
  });
  return { origin: `http://localhost:${port}`, stop, pid: product.child.pid ?? 0 };
}
