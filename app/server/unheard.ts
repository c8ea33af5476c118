/**
 * Whoever read what we say has gone, as after `npm start | head`: one line tells it, and the process ends with a code that is not zero.
 * Imported for its effect by everything that prints.
 */
let end: () => unknown = () => process.exit(1);
let told = false;

/** What is to be done before the end, by a process that holds more than its words. */
export function whenUnheard(act: () => unknown): void {
  end = act;
}

function onError(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
  if (told) return;
  told = true;
  process.stderr.write("loket: stops, since whoever read its output has gone (broken pipe).\n");
  end();
}

process.stdout.on("error", onError);
process.stderr.on("error", onError);
