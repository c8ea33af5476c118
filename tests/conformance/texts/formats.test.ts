import { expect, test } from "vitest";
import { read, sourceFiles } from "#tests/architecture/source.ts";

/** The kernel turns an instant into a day with it; nothing of that is ever shown. */
const mayFormat = ["app/i18n/format.server.ts", "app/kernel/day.ts"];

test("only one file formats dates and numbers, and sorts by language (B-20)", () => {
  const pattern = /\bIntl\.|\.toLocale(?:Date|Time|Upper|Lower)?(?:String|Case)?\(|\.localeCompare\(/;
  const found = sourceFiles("app", /\.tsx?$/)
    .filter((path) => !mayFormat.includes(path) && !path.includes(".test."))
    .filter((path) => pattern.test(read(path)));
  expect(found).toEqual([]);
});
