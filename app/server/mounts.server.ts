import type { Mount } from "./front.server.ts";

/** What answers below its own prefix, beside the routes. */
export async function mounts(): Promise<Mount[]> {
  return [];
}
