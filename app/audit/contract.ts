export { type AuditActor, type AuditData, staffIdOf } from "./core/entry.ts";
export { monthsKept } from "./core/retention.ts";
