export { callbackFacts } from "./core/callback-form.ts";
export type {
  Agenda,
  AppointmentContent,
  AppointmentStatus,
  Busy,
  Mode,
  Needs,
  Resource,
  ScheduleException,
  ScheduleRule,
  Service,
  Slot,
  WallTime,
} from "./core/model.ts";
export { type SlotAsk, slotAt, slots } from "./core/slots.ts";
export { NoSuchWallTime, onTheClock, toInstant } from "./core/wall-time.ts";
