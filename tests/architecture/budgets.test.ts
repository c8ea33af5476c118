import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { nodes, parse, place, read, root, sourceFiles } from "./source.ts";

const files = ["app", "tests"].flatMap((folder) => sourceFiles(folder));
const product = files.filter((path) => path.startsWith("app/") && !path.includes(".test."));
const lines = (path: string) => read(path).trimEnd().split("\n").length;

/** A table of data is read, not followed: it may be long. */
const functionBudget = 40;
const budgets: readonly (readonly [RegExp, number])[] = [
  [/^app\/regelingen\/schemes\/(?!.*\.test\.)/, 80],
  [/^app\/routes\/.*(?<!\.test|\.server)\.tsx?$/, 120],
  [/./, 250],
];

describe("budgets", () => {
  test("no file is longer than its kind allows", () => {
    const over = files.flatMap((path) => {
      const budget = budgets.find(([pattern]) => pattern.test(path))?.[1] ?? 0;
      return lines(path) > budget ? [`${path}: ${lines(path)} lines, ${budget} allowed`] : [];
    });
    expect(over).toEqual([]);
  });

  test("no function is longer than forty lines", () => {
    const over = product.flatMap((path) => {
      const source = parse(path);
      return [...nodes(source)].filter(ts.isFunctionLike).flatMap((node) => {
        const line = (at: number) => source.getLineAndCharacterOfPosition(at).line;
        const length = line(node.getEnd()) - line(node.getStart()) + 1;
        return length > functionBudget ? [`${place(path, source, node)}: ${length} lines`] : [];
      });
    });
    expect(over).toEqual([]);
  });
});

describe("names", () => {
  test("files are kebab-case", () => {
    const odd = product.filter((path) => !path.startsWith("app/routes/") && !/^[a-z0-9./-]+$/.test(path));
    expect(odd).toEqual([]);
  });

  test("nothing has a drawer for everything", () => {
    const drawer = /(^|\/)(utils?|helpers?|services?|common|misc|shared|lib)(\/|\.[a-z]+$)/;
    expect(files.filter((path) => drawer.test(path))).toEqual([]);
  });

  test("commands, queries and handlers say on the tin that they stay on the server", () => {
    const wrong = product
      .filter((path) => /\/(commands|queries|handlers)\/[^/]+$/.test(path))
      .filter((path) => !/\.server\.tsx?$/.test(path));
    expect(wrong).toEqual([]);
  });

  test("handlers are named after their event", () => {
    const wrong = product.filter((path) => /\/handlers\/(?!on-)[^/]+$/.test(path));
    expect(wrong).toEqual([]);
  });

  test("no TODO without an issue number", () => {
    const loose = files.filter(
      (path) => /\b(TODO|FIXME|XXX)\b(?!.{0,3}#\d)/.test(read(path)) && !path.endsWith("budgets.test.ts"),
    );
    expect(loose).toEqual([]);
  });
});

const mechanism = new Set(["routes", "ui", "i18n", "kernel", "platform", "server"]);

describe("rooms", () => {
  const rooms = readdirSync(join(root, "app"), { withFileTypes: true }).filter((entry) => entry.isDirectory());

  test.each(rooms.map((room) => room.name).filter((name) => !mechanism.has(name)))(
    "%s has a README and a front door",
    (room) => {
      expect(existsSync(join(root, "app", room, "README.md")), `app/${room}/README.md`).toBe(true);
      expect(existsSync(join(root, "app", room, "contract.ts")), `app/${room}/contract.ts`).toBe(true);
    },
  );

  test("every room has one plan", () => {
    const allowed = new Set([
      "core",
      "commands",
      "queries",
      "handlers",
      "forms",
      "schemes",
      "parameters",
      "gemeenten",
      "begrippen",
    ]);
    const strange = rooms
      .filter((room) => !mechanism.has(room.name) && !["facts", "werkpleinen"].includes(room.name))
      .flatMap((room) =>
        readdirSync(join(root, "app", room.name), { withFileTypes: true })
          .filter((entry) => entry.isDirectory() && !allowed.has(entry.name))
          .map((entry) => `app/${room.name}/${entry.name}`),
      );
    expect(strange).toEqual([]);
  });
});
