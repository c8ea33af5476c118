import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, chownSync, lstatSync, mkdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeFolder } from "#app/platform/make-folder.server.ts";
import { copyPrograms, postgresPackage } from "./postgres-binaries.ts";
import { Problem } from "./problem.ts";

/** The user PostgreSQL runs as; it refuses to be root. Undefined: the same as ours. */
export interface RunAs {
  readonly uid?: number;
  readonly gid?: number;
}

/** Where everything of the embedded PostgreSQL lies. */
export interface PostgresPlace {
  readonly bin: string;
  readonly data: string;
  readonly socket: string;
  readonly passwordFile: string;
  /** Which launcher holds the server now. */
  readonly ownerFile: string;
  readonly runAs: RunAs;
  /** Said once at the start, when the database does not lie where one would look for it. */
  readonly note: string | undefined;
}

/** The longest path of a Unix socket is about 107 bytes. */
const longestSocket = 100;

/** Finds or makes the folders, reachable for the user that PostgreSQL runs as. @throws Problem, or the error of the disk */
export function postgresPlace(dataFolder: string): PostgresPlace {
  makeFolder(dataFolder);
  const programs = postgresPackage();
  const runAs = process.getuid?.() === 0 ? postgresUser() : {};
  let bin = join(programs.folder, "bin");
  let home = join(dataFolder, "postgres");
  let note: string | undefined;
  if (runAs.uid !== undefined) {
    openForOthers(dataFolder);
    if (!canReach(runAs, dataFolder)) {
      home = join("/var/lib/loket", shortHash(dataFolder));
      note = `${dataFolder} is closed to the user "postgres", so the database lies in ${home}.`;
    }
    if (!canReach(runAs, join(bin, "postgres"))) {
      mkdirSync("/var/lib/loket", { recursive: true, mode: 0o755 });
      bin = join(copyPrograms(programs.folder, `/var/lib/loket/postgresql-${programs.version}`), "bin");
    }
  }
  if (home.startsWith("/var/lib/loket")) mkdirSync("/var/lib/loket", { recursive: true, mode: 0o755 });
  ownFolder(home, runAs);
  const socket = socketFolder(home, runAs);
  return {
    bin,
    data: join(home, "data"),
    socket,
    passwordFile: join(home, "password"),
    ownerFile: join(home, "owner"),
    runAs,
    note,
  };
}

function socketFolder(home: string, runAs: RunAs): string {
  const inside = join(home, "run");
  const short = Buffer.byteLength(join(inside, ".s.PGSQL.5432")) <= longestSocket;
  const folder = short ? inside : join(tmpdir(), `loket-${shortHash(home)}`);
  ownFolder(folder, runAs);
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== (runAs.uid ?? process.getuid?.() ?? found.uid)) {
    throw new Problem(
      `${folder} belongs to someone else: remove it, or set LOKET_DATA to a folder with a shorter path.`,
    );
  }
  return folder;
}

/** Makes a folder that only the user of PostgreSQL (and root) can open. */
export function ownFolder(folder: string, runAs: RunAs): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (runAs.uid !== undefined && runAs.gid !== undefined) chownSync(folder, runAs.uid, runAs.gid);
}

function postgresUser(): RunAs {
  const number = (flag: string) =>
    Number(execFileSync("id", [flag, "postgres"], { stdio: ["ignore", "pipe", "ignore"] }).toString());
  try {
    return { uid: number("-u"), gid: number("-g") };
  } catch {
    const made = spawnSync("useradd", [
      "--system",
      "--user-group",
      "--no-create-home",
      "--shell",
      "/usr/sbin/nologin",
      "postgres",
    ]);
    if (made.status !== 0) {
      throw new Problem(
        'PostgreSQL does not run as root, and the user "postgres" could not be made: start as another user, or set DATABASE_URL.',
      );
    }
    return { uid: number("-u"), gid: number("-g") };
  }
}

/** Lets others pass through our own folder, without letting them list it. */
function openForOthers(folder: string): void {
  const { mode, uid } = statSync(folder);
  if (uid === 0 && (mode & 0o001) === 0) chmodSync(folder, mode | 0o011);
}

function canReach(runAs: RunAs, path: string): boolean {
  return spawnSync("/bin/sh", ["-c", 'test -x "$1"', "sh", path], { ...runAs, cwd: "/", stdio: "ignore" }).status === 0;
}

function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 10);
}
