import { describe, expect, test } from "vitest";
import { isFresh, isIdle, parseSession, renewSeconds, sessionText } from "./session.ts";

const seenAt = new Date("2026-11-24T13:05:00Z");
const at = (seconds: number) => new Date(seenAt.getTime() + seconds * 1000);
const halfHour = 30 * 60;

describe("the half hour", () => {
  test("is a whole half hour, whenever in its first minute the cookie was last written", () => {
    expect(isIdle(seenAt, at(0))).toBe(false);
    expect(isIdle(seenAt, at(halfHour + renewSeconds))).toBe(false);
    expect(isIdle(seenAt, at(halfHour + renewSeconds + 1))).toBe(true);
    expect(isIdle(seenAt, at(24 * 3600))).toBe(true);
  });

  test("starts again with each page, as often as somebody needs", () => {
    let seen = seenAt;
    for (let page = 1; page <= 12; page += 1) {
      const now = new Date(seen.getTime() + (halfHour - 1) * 1000);
      expect(isIdle(seen, now)).toBe(false);
      seen = now;
    }
  });

  test("is read from the cookie to the second", () => {
    const session = { kind: "draft", id: "00000000-0000-4000-8000-000000000001" } as const;
    const read = parseSession(`${sessionText(session, seenAt)}.${"a".repeat(43)}`);
    expect(read).toMatchObject({ ...session, seenAt });
    if (!read) return;
    expect(isFresh(read, session, at(renewSeconds - 1))).toBe(true);
    expect(isFresh(read, session, at(renewSeconds))).toBe(false);
    expect(isFresh(read, { ...session, kind: "intake" }, at(1))).toBe(false);
  });
});
