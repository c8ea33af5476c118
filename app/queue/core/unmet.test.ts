import { expect, test } from "vitest";
import { waitedSince } from "./unmet.ts";

test.each([
  ["Tuesday at ten: since Monday at ten", "2026-11-24T09:00:00Z", "2026-11-23T09:00:00.000Z"],
  ["Monday at ten: since Friday at ten", "2026-11-23T09:00:00Z", "2026-11-20T09:00:00.000Z"],
  ["Sunday: who came on Friday waits until Monday", "2026-11-22T09:00:00Z", "2026-11-19T23:00:00.000Z"],
  [
    "Tuesday after Easter and the clock that went forward: Thursday before it",
    "2027-03-30T08:00:00Z",
    "2027-03-25T09:00:00.000Z",
  ],
  ["Monday after the clock went back", "2026-10-26T09:00:00Z", "2026-10-23T08:00:00.000Z"],
])("%s", (_, now, since) => {
  expect(waitedSince(new Date(now)).toISOString()).toBe(since);
});
