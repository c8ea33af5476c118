import { expect, test } from "vitest";
import { type AuditLine, actorText, canonicalLine, staffIdOf } from "./entry.ts";

const line: AuditLine = {
  tenant: "ability",
  segment: 1,
  at: new Date("2026-11-23T08:00:00Z"),
  actor: "staff:1",
  action: "intake.viewed",
  subject: Uint8Array.of(1, 255),
  ground: "pw",
  data: { b: 1, a: ["x"], gone: undefined },
};

test("the order of the data changes nothing, any value does", () => {
  expect(canonicalLine({ ...line, data: { a: ["x"], b: 1 } })).toBe(canonicalLine(line));
  expect(canonicalLine({ ...line, data: { a: ["x"], b: 2 } })).not.toBe(canonicalLine(line));
  expect(canonicalLine({ ...line, subject: null })).not.toBe(canonicalLine(line));
});

test("a colleague can be read back from a line, a resident cannot", () => {
  expect(staffIdOf(actorText({ kind: "staff", id: "7" }))).toBe("7");
  expect(actorText({ kind: "resident", id: "whatever" })).toBe("resident");
  expect(staffIdOf("resident")).toBeNull();
  expect(actorText({ kind: "visitor" })).toBe("visitor");
});
