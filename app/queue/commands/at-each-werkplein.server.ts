import { log } from "#app/platform/log.server.ts";
import { werkpleinen } from "#app/werkpleinen/contract.ts";

/** Does it for each Werkplein. One where it fails stops none behind it; the job is tried again for it when all are done. */
export async function atEachWerkplein(act: (tenant: string) => Promise<unknown>): Promise<void> {
  const failed: string[] = [];
  for (const { id } of werkpleinen) {
    await act(id).catch((error: unknown) => {
      failed.push(id);
      log.error({ error, werkplein: id }, "a job failed at a Werkplein");
    });
  }
  if (failed.length > 0) throw new Error(`failed at ${failed.join(", ")}`);
}
