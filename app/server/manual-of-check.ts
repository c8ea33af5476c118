import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { checkManual, schemes } from "#app/regelingen/contract.ts";

/** `docs/check.md` as it must be now. `root` is the folder of the project. */
export function manual(root: string): string {
  const words = (room: string) =>
    JSON.parse(readFileSync(resolve(root, `locales/nl/${room}.json`), "utf8")) as Record<string, never>;
  const facts: Readonly<Record<string, { label?: string; question?: string; staff?: string }>> = words("facts");
  const names: Readonly<Record<string, { name: string }>> = words("regelingen").schemes ?? {};
  return checkManual(
    schemes,
    (fact) => facts[fact]?.staff ?? facts[fact]?.label ?? "",
    (scheme) => names[scheme]?.name ?? scheme,
  );
}
