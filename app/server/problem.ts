import { WrongSetting } from "#app/platform/settings.server.ts";

/** The product cannot start, or a command cannot do its work; the message is one plain line that says what to do. */
export class Problem extends Error {
  override readonly name = "Problem";
}

/** Turns what was thrown into the one line that is printed before the process ends with a non-zero code. */
export function problemLine(error: unknown): string {
  if (error instanceof Problem || error instanceof WrongSetting) return error.message;
  const { code, path, message, name, port } = error as NodeJS.ErrnoException & { port?: number };
  if (name === "CannotMigrate") return message;
  if (code === "EADDRINUSE") return `Port ${port} is in use: stop the other program, or set PORT to another number.`;
  if (code === "EROFS" || code === "EACCES" || code === "EPERM")
    return `Cannot write ${path ?? "to the disk"}: ${reasons[code]}.`;
  if (code === "ENOSPC" || code === "EDQUOT") return `The disk is full: cannot write ${path ?? "to it"}.`;
  if (code === "ENOENT" && path) return `There is no ${path}.`;
  return message?.split("\n")[0] || String(error);
}

const reasons = { EROFS: "the disk is read-only", EACCES: "no permission", EPERM: "not permitted" };

/** Prints the line on stderr and ends the process. With LOKET_LOG=debug the stack as well. */
export function stopWith(error: unknown): never {
  process.stderr.write(`loket: ${problemLine(error)}\n`);
  if (process.env.LOKET_LOG === "debug" && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exit(1);
}
