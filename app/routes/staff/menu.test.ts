import { expect, test } from "vitest";
import { staffMenu } from "./menu.ts";

const page = (href: string) => ({ href, text: { key: href } });
const pages = ["/werkvoorraad", "/werkvoorraad/post", "/agenda", "/beheer", "/beheer/teams"].map(page);

test("the menu has the first page of each part, with the others behind it", () => {
  const { parts } = staffMenu(pages, "/");
  expect(parts.map(({ href, pages }) => [href, pages.map((each) => each.href)])).toEqual([
    ["/werkvoorraad", ["/werkvoorraad/post"]],
    ["/agenda", []],
    ["/beheer", ["/beheer/teams"]],
  ]);
});

test.each([
  ["/werkvoorraad/ML-7K3Q-92", "page", undefined],
  ["/werkvoorraad/post/2026-11-27", "true", "page"],
  ["/beheer/onbekend", undefined, undefined],
  ["/postvak", undefined, undefined],
])("on %s it marks the part %s, and the page in it %s", (pathname, ofPart, ofPage) => {
  const [work] = staffMenu(pages, pathname).parts;
  expect(work?.current).toBe(ofPart);
  expect(work?.pages.map(({ current }) => current)).toEqual([ofPage]);
});
