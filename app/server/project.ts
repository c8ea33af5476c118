import { resolve } from "node:path";

/** The folder of the project, wherever the program was started from. */
export const root = resolve(import.meta.dirname, "../..");
