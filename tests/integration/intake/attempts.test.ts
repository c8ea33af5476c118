import { expect, test } from "vitest";
import { attemptWasRight, takeAttempt } from "#app/intake/commands/take-attempt.server.ts";
import { forgetSettings } from "#app/platform/settings.server.ts";

test("right codes never use up the tries of a shared address; wrong ones do", async () => {
  process.env.LOKET_RATE_LIMIT = "1";
  forgetSettings();
  for (let person = 0; person < 40; person += 1) {
    expect(await takeAttempt("192.0.2.1")).toBe(true);
    await attemptWasRight("192.0.2.1");
  }
  const wrong: boolean[] = [];
  for (let guess = 0; guess < 31; guess += 1) wrong.push(await takeAttempt("192.0.2.1"));
  expect(wrong.filter(Boolean)).toHaveLength(30);
});
