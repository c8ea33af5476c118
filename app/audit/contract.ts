export { type AuditActor, type AuditData, actorOf, actorText, representativeRoleOf, staffIdOf } from "./core/entry.ts";
export { type ChangedValue, changesBetween, type FieldChange } from "./core/managed-change.ts";
export { monthsKept } from "./core/retention.ts";
