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
