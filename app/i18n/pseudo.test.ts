import { afterAll, expect, test, vi } from "vitest";
import { direction, isLanguage } from "./languages.ts";
import { loadTexts, translator } from "./texts.server.ts";

afterAll(() => vi.unstubAllEnvs());

test("pseudo-languages exist only when asked for, never in production", () => {
  expect(isLanguage("qps")).toBe(false);
  vi.stubEnv("LOKET_PSEUDO", "1");
  vi.stubEnv("NODE_ENV", "production");
  loadTexts();
  expect(isLanguage("qps")).toBe(false);
  vi.stubEnv("NODE_ENV", "test");
  loadTexts();
  expect(isLanguage("qps-rtl")).toBe(true);
  expect(direction("qps-rtl")).toBe("rtl");
  expect(translator("qps").t("i18n:notTranslated")).toMatch(/^⟦Ñöĝ|^⟦Ñ/u);
});
