import { totalmem } from "node:os";

const megabyte = 2 ** 20;

/**
 * What our PostgreSQL may use, as arguments of `postgres`. By itself it takes 128 MB for pages, and makes a checkpoint after each half
 * gigabyte of log; from then on every page that is touched is written to the log whole, so that with a history of a million lines coming in
 * the log would hold little else. An eighth of the memory for pages, and up to 4 GB of log on the disk while much is written.
 */
export function memoryFlags(memory = memoryHere()): string[] {
  const pages = Math.round(Math.min(1024, Math.max(128, memory / megabyte / 8)));
  return ["-c", `shared_buffers=${pages}MB`, "-c", "max_wal_size=4GB"];
}

/** Of the machine, or of the container that we may not leave. */
function memoryHere(): number {
  const held = process.constrainedMemory();
  return held > 0 ? Math.min(held, totalmem()) : totalmem();
}
