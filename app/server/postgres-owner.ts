import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import type { PostgresPlace } from "./postgres-place.ts";
import { Problem } from "./problem.ts";

/** Seconds between the death of a launcher and the end of the PostgreSQL it left, so that a restart can take it over. */
export const orphanSeconds = 5;

/** Marks this process as the one that holds the server. @throws Problem when another living process does. */
export function takeOwnership(place: PostgresPlace): string {
  const other = readOwner(place);
  if (other && other !== identity(process.pid) && isAlive(other)) {
    throw new Problem(
      `Loket already runs on this folder (process ${other.split(" ")[0]}): stop it first, or set LOKET_DATA to another folder.`,
    );
  }
  const mine = identity(process.pid);
  writeFileSync(place.ownerFile, mine, { mode: 0o600 });
  return mine;
}

/** Whether a living launcher holds the server now. */
export function isOwned(place: PostgresPlace): boolean {
  const owner = readOwner(place);
  return owner !== undefined && isAlive(owner);
}

export function giveUpOwnership(place: PostgresPlace): void {
  if (readOwner(place) === identity(process.pid)) rmSync(place.ownerFile, { force: true });
}

/**
 * A tiny process of its own that waits until ours is gone, however it went: the pipe closes. When nobody has taken
 * the server over by then, it asks PostgreSQL to stop.
 */
export function guardAgainstOrphan(place: PostgresPlace, owner: string): ChildProcess {
  const script = `cat >/dev/null
sleep "$1"
[ "$(cat "$2" 2>/dev/null)" = "$3" ] || exit 0
pid=$(head -n 1 "$4/postmaster.pid" 2>/dev/null)
[ -n "$pid" ] && kill -INT "$pid"
rm -f "$2"`;
  const guard = spawn(
    "/bin/sh",
    ["-c", script, "loket-guard", String(orphanSeconds), place.ownerFile, owner, place.data],
    { cwd: "/", detached: true, stdio: ["pipe", "ignore", "ignore"] },
  );
  guard.on("error", () => undefined);
  guard.unref();
  (guard.stdin as unknown as { unref(): void } | null)?.unref();
  return guard;
}

function readOwner(place: PostgresPlace): string | undefined {
  try {
    return readFileSync(place.ownerFile, "utf8");
  } catch {
    return undefined;
  }
}

/** Process number and the moment it started, so that a number given out again is not taken for the same process. */
function identity(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return `${pid} ${stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19]}`;
  } catch {
    return `${pid}`;
  }
}

function isAlive(owner: string): boolean {
  const pid = Number(owner.split(" ")[0]);
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  return identity(pid) === owner && !isZombie(pid);
}

function isZombie(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).startsWith("Z");
  } catch {
    return false;
  }
}
