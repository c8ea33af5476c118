export { type AuditActor, type AuditData, actorText, staffIdOf } from "./core/entry.ts";
export { monthsKept } from "./core/retention.ts";
