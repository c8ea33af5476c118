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
  ["/werkvoorraad/ML-7K3Q-92", "/werkvoorraad", "page", [undefined]],
  ["/werkvoorraad/post/2026-11-27", "/werkvoorraad/post", "true", ["page"]],
  ["/beheer/onbekend", "/beheer", undefined, [undefined]],
  ["/postvak", null, undefined, [undefined]],
])("on %s it says where that is", (pathname, here, ofPart, ofPages) => {
  const menu = staffMenu(pages, pathname);
  expect(menu.here?.key ?? null).toBe(here);
  expect(menu.parts[0]?.current).toBe(ofPart);
  expect(menu.parts[0]?.pages.map(({ current }) => current)).toEqual(ofPages);
});
