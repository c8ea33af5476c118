import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { translator } from "#app/i18n/contract.ts";
import "#app/i18n/texts.server.ts";
import { messageKinds } from "#app/notifications/contract.ts";
import { root } from "#tests/architecture/source.ts";

const { has } = translator("nl");
const sources = readdirSync(join(root, "app"), { recursive: true, encoding: "utf8" })
  .filter((file) => /\.(ts|tsx)$/.test(file) && !/\.test\.|generated/.test(file))
  .map((file) => readFileSync(join(root, "app", file), "utf8"));
const found = (pattern: RegExp) =>
  new Set(sources.flatMap((source) => [...source.matchAll(pattern)].map(([, name = ""]) => name)));

test("whatever is written in the audit log reads in Dutch words", () => {
  const named = found(/\baction: (?:\w+ \? )?"([a-z]+\.\w+)"/g);
  const changed = [...found(/\bevent: \{ kind: "(\w+)"/g)].map((kind) => `intake.${kind}`);
  const ofBoth = [...found(/\baction: `\$\{kind\}\.(\w+)`/g)].flatMap((what) => [`draft.${what}`, `intake.${what}`]);
  const inRegister = [...found(/\bhappened(?:: | = )\{ kind: "(\w+)"/g)].map((kind) => `household.${kind}`);
  const actions = [...named, ...changed, ...ofBoth, ...inRegister, "message.sent", "message.failed"];
  const machines = [...found(/\bkind: "system", id: "(\w+)"/g)];
  expect(actions.length).toBeGreaterThan(20);
  expect(actions.filter((action) => !has(`staff:audit.actions.${action}`))).toEqual([]);
  expect(machines.filter((machine) => !has(`staff:audit.systems.${machine}`))).toEqual([]);
  expect(messageKinds.filter((kind) => !has(`staff:audit.messageKinds.${kind}`))).toEqual([]);
});

test("whatever happens to an intake reads in Dutch words on its timeline", () => {
  const kinds = [...found(/\bevent(?:: | = )\{ kind: "(\w+)"/g)];
  expect(kinds).toContain("handedBack");
  expect(kinds.filter((kind) => !has(`queue:events.${kind}`))).toEqual([]);
});

test("whatever happens to a household in the register reads in Dutch words in its story", () => {
  const kinds = [...found(/\bhappened(?:: | = )\{ kind: "(\w+)"/g)];
  expect(kinds).toContain("letterSent");
  expect(kinds.filter((kind) => !has(`register:events.${kind}`))).toEqual([]);
});
