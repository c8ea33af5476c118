import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";

/** Makes a folder that others may pass through but not list, with those above it. @throws the error of the disk, that says why not */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o711 });
  } catch (error) {
    // Node says ENOENT of a folder that is to be made on a read-only disk: the folder above it tells the reason.
    if ((error as NodeJS.ErrnoException).code === "ENOENT") accessSync(nearest(folder), constants.W_OK);
    throw error;
  }
  accessSync(folder, constants.W_OK);
}

function nearest(folder: string): string {
  return existsSync(folder) ? folder : nearest(dirname(folder));
}
