import { expect, test } from "vitest";
import { key } from "./keys.ts";
import { translator } from "./texts.server.ts";

/** The compiler is the test: `npm run types` fails when a line below that is marked as wrong is accepted (B-47). */
test("a literal key is one that exists; parts make a key that the text gates check", () => {
  const { t } = translator("nl");
  expect(t("i18n:notTranslated")).toBe("Nog niet vertaald");
  // @ts-expect-error: no such text
  expect(t("i18n:notThere")).toBe("⟦i18n:notThere⟧");
  // @ts-expect-error: no such room
  expect(t("nowhere:notTranslated")).toBe("⟦nowhere:notTranslated⟧");
  expect(key("i18n", "notTranslated")).toBe("i18n:notTranslated");
});
