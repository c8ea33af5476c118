export type { AssignmentRefusal } from "./core/decide-assignment.ts";
export type { JoinRefusal } from "./core/decide-join.ts";
export { type IdentityProof, identityProofs, type WorkRefusal } from "./core/decide-work.ts";
export { firstState, type IntakeState, isOpen, type Kind, type Urgency } from "./core/intake-row.ts";
export { type Order, orders, type QueueView, queueAddress, readQueueView, type Tab, tabs } from "./core/queue-view.ts";
