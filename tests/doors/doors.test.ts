import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CopiedHouse, copiedHouse } from "./copied-house.ts";

/** Each check that guards the house is broken into once, to see that it really fails, and for the right reason. */
let house: CopiedHouse;

beforeAll(() => {
  house = copiedHouse();
});
afterAll(() => house.remove());

describe("a room rule", () => {
  const rooms = ["depcruise", "--config", "tests/architecture/rooms.cjs", "app/intake/core"];

  test("fails when core reaches for the database", async () => {
    // given a decision that opens the database itself
    house.write(
      "app/intake/core/burglar.ts",
      `import { db } from "#app/platform/db.server.ts";\nexport const loot = db;\n`,
    );

    // when the rooms are checked
    const { code, output } = await house.run(rooms);

    // then the check fails and names the rule and the file
    expect(code).not.toBe(0);
    expect(output).toMatch(/core-is-pure: app\/intake\/core\/burglar\.ts/);
  });

  test("fails when one room climbs in by another's window", async () => {
    house.write("app/intake/core/burglar.ts", `export { may } from "#app/identity/core/may.ts";\n`);
    const { code, output } = await house.run(rooms);
    expect(code).not.toBe(0);
    expect(output).toMatch(/enter-by-the-door: app\/intake\/core\/burglar\.ts/);
  });
});

describe("the texts", () => {
  test("fail when a translation is missing", async () => {
    // given one sentence that the Arabic pages lack
    const path = resolve(house.folder, "locales/ar/messages.json");
    const messages = JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
    const { greeting: _, ...rest } = messages;
    house.write("locales/ar/messages.json", JSON.stringify(rest));

    // when the texts are checked
    const { code, output } = await house.run(["node", "tests/texts/check.ts", "--lng", "ar", "--all"]);

    // then the check fails and names the key
    expect(code).not.toBe(0);
    expect(output).toContain("messages:greeting");
  });
});

describe("the language of conditions", () => {
  const soundness = [
    "vitest",
    "run",
    "--config",
    "tests/vitest.config.ts",
    "--project",
    "unit",
    "app/rules/core/soundness.test.ts",
  ];

  test("fails when an operator decides too early", async () => {
    // given a comparison that says yes as soon as the lowest that is still possible fits
    house.change("app/rules/core", "if (hi <= out.lo) return YES;", "if (lo <= out.lo) return YES;");

    // when its properties are tried
    const { code, output } = await house.run(soundness);

    // then a household is found whose verdict turns round
    expect(code).not.toBe(0);
    expect(output).toMatch(/Property failed|Counterexample/i);
  });
});
