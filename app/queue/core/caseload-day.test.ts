import { expect, test } from "vitest";
import { dayToKeep } from "./caseload-day.ts";

test("a count that comes a little late is of the day for which it was due, and one that comes later is not made", () => {
  const due = new Date("2026-07-01T00:07:00Z");
  const at = (time: string) => dayToKeep(due, new Date(time));
  expect(at("2026-07-01T00:07:02Z")).toBe("2026-06-30");
  expect(at("2026-07-01T03:00:00Z")).toBe("2026-06-30");
  // a server that begins in the afternoon, and a job that is tried again the next night
  expect(at("2026-07-01T13:00:00Z")).toBeNull();
  expect(at("2026-07-02T00:30:00Z")).toBeNull();
});
