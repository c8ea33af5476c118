import { describe, expect, test } from "vitest";
import { absoluteMs, idleMs, returnPath, sessionState } from "./session.ts";

const start = new Date("2026-11-23T08:00:00Z");
const later = (ms: number) => new Date(start.getTime() + ms);
const session = { seenAt: start, expiresAt: later(absoluteMs) };

describe("a session", () => {
  test("lives while pages are opened, and is over after half an hour without one", () => {
    expect(sessionState(session, later(30_000))).toBe("live");
    expect(sessionState(session, later(idleMs - 1))).toBe("liveTouch");
    expect(sessionState(session, later(idleMs))).toBe("over");
  });

  test("is over after ten hours, however busy", () => {
    expect(sessionState({ ...session, seenAt: later(absoluteMs - 1000) }, later(absoluteMs))).toBe("over");
  });
});

describe("the way back after login", () => {
  test.each([
    "https://elders.example/werkvoorraad",
    "//elders.example",
    "/werkvoorraad//elders.example",
    "/\\elders.example",
    "/nl/melden",
    "",
  ])("%s leads to the queue instead", (asked) => expect(returnPath(asked)).toBe("/werkvoorraad"));

  test("a page of staff is kept with its filters", () => {
    expect(returnPath("/werkvoorraad?vak=van-mij")).toBe("/werkvoorraad?vak=van-mij");
    expect(returnPath("/werkvoorraad/ML-7K3Q-92")).toBe("/werkvoorraad/ML-7K3Q-92");
  });
});
