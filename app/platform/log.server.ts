import { pino } from "pino";
import { settings } from "./settings.server.ts";

/** Lines wait for each other, half a second at most: writing each by itself costs as much as a tenth of a page. */
const destination = pino.destination({ dest: 2, sync: false, minLength: 4096 });

/**
 * The log of the process, one JSON object a line on stderr. It holds no personal data: no query strings, no bodies,
 * no addresses, no names. Log ids, counts and kinds.
 */
export const log = pino(
  {
    level: settings().logLevel,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { error: describeError },
  },
  destination,
);

setInterval(() => destination.flush(), 500).unref();
process.on("exit", () => {
  try {
    destination.flushSync();
  } catch {
    // The terminal is gone; there is nobody left to tell.
  }
});

/** Database errors may quote the row they refused, so only the kind, the code and the places in our code are kept. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = (error as { code?: unknown }).code;
  return {
    kind: error.name,
    ...(typeof code === "string" ? { code } : {}),
    at: error.stack
      ?.split("\n")
      .filter((line) => line.trimStart().startsWith("at "))
      .slice(0, 6)
      .map((line) => line.trim()),
  };
}
