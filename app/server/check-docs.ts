import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { manual } from "./manual-of-check.ts";

/** `npm run check:docs` writes `docs/check.md`; a conformance test holds the file to it. */
const root = resolve(import.meta.dirname, "../..");
writeFileSync(resolve(root, "docs/check.md"), manual(root));
