export type { AgendaChange } from "./core/agenda-change.ts";
export type {
  AgendaDay,
  AgendaLane,
  AgendaLine,
  AgendaModel,
  AgendaTasksModel,
  AppointmentModel,
  BookedLine,
} from "./core/agenda-model.ts";
export { type AgendaView, agendaAddress, readAgendaView } from "./core/agenda-view.ts";
export {
  appointmentLink,
  type Channel,
  type Confirmed,
  type Held,
  holdMinutes,
  type Interpreting,
  renewalsAtMost,
} from "./core/booking.ts";
export {
  type BookingContact,
  type BookingStep,
  bookingFacts,
  bookingSteps,
  readContact,
  readUnderstanding,
} from "./core/booking-form.ts";
export { callbackFacts } from "./core/callback-form.ts";
export { type CallerTyped, readCaller } from "./core/caller.ts";
export { checkException, checkRule } from "./core/check-rule.ts";
export { type Booked, type Conflict, conflictsOf } from "./core/conflicts.ts";
export { type AppointmentMark, appointmentMarks } from "./core/decide-mark.ts";
export type { BookModel, DeskContact, DeskHoldModel, DeskTimesModel, MoveModel } from "./core/desk-model.ts";
export { type DeskChoice, interpreterChoice, readDeskChoice, understandingOf } from "./core/desk-wish.ts";
export { type ProposedHoliday, proposedHolidays } from "./core/holidays.ts";
export { type CalendarEntry, calendarFile, calendarType } from "./core/ical.ts";
export {
  type InvitationContent,
  invitationSeed,
  invitationState,
  invitedAtMost,
  invitedDays,
} from "./core/invitation.ts";
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
export { type InCalendar, ownCalendar } from "./core/own-calendar.ts";
export { closureReasons, readClosure } from "./core/read-closure.ts";
export { type InviteAsked, type InviteRead, invitable, readInvite } from "./core/read-invite.ts";
export type { WrongLine } from "./core/read-invited.ts";
export { readResource, spokenLanguages } from "./core/read-resource.ts";
export { type RuleOwner, readRules } from "./core/read-rule.ts";
export { bringItems, readService, serviceNumbers } from "./core/read-service.ts";
export { type ReadSession, readSeries, readSession, sessionLanguages } from "./core/read-session.ts";
export { afterTheNight } from "./core/reminders.ts";
export { appointmentMonthsKept, waitingMonthsKept } from "./core/retention.ts";
export { byCatalogue } from "./core/service-catalogue.ts";
export { type Fitting, isSoonEnough, serviceFor } from "./core/service-for.ts";
export { sessionFacts } from "./core/session-form.ts";
export { type PresenceMark, presenceMarks, type SessionModel, type SessionPerson } from "./core/session-model.ts";
export type { PlannedSession, SessionTrouble } from "./core/session-series.ts";
export { type SlotAsk, slotAt, slots } from "./core/slots.ts";
export { readDay, type Typed, type WrongTyped } from "./core/typed.ts";
export {
  anywhere,
  type WaitlistChoice,
  type WaitlistContent,
  waitlistFacts,
  waitlistLink,
} from "./core/waitlist-form.ts";
export { readWalkIn } from "./core/walk-in-form.ts";
export { NoSuchWallTime, onTheClock, toInstant } from "./core/wall-time.ts";
