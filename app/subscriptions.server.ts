import { onAppointmentPlanned } from "#app/appointments/handlers/on-appointment-planned.server.ts";
import { onCheckWithdrawn } from "#app/appointments/handlers/on-check-withdrawn.server.ts";
import { onMessageUndelivered } from "#app/appointments/handlers/on-message-undelivered.server.ts";
import { onReminderDue } from "#app/appointments/handlers/on-reminder-due.server.ts";
import { onSessionCancelled } from "#app/appointments/handlers/on-session-cancelled.server.ts";
import { onSessionMoved } from "#app/appointments/handlers/on-session-moved.server.ts";
import { onTimeGivenBack } from "#app/appointments/handlers/on-time-given-back.server.ts";
import { onWaitlistOfferEnded } from "#app/appointments/handlers/on-waitlist-offer-ended.server.ts";
import { onWaitlistTimeKept } from "#app/appointments/handlers/on-waitlist-time-kept.server.ts";
import { onCodeAsked } from "#app/intake/handlers/on-code-asked.server.ts";
import { deliverMail } from "#app/notifications/commands/deliver-mail.server.ts";
import { onAppointmentCalledOff } from "#app/notifications/handlers/on-appointment-cancelled.server.ts";
import { onAppointmentConfirmed } from "#app/notifications/handlers/on-appointment-confirmed.server.ts";
import { onAppointmentMoved } from "#app/notifications/handlers/on-appointment-moved.server.ts";
import { onAppointmentReminded } from "#app/notifications/handlers/on-appointment-reminded.server.ts";
import { onCaseAnswered } from "#app/notifications/handlers/on-case-answered.server.ts";
import { onCodeReplaced } from "#app/notifications/handlers/on-code-replaced.server.ts";
import { onConfirmationCodeAsked } from "#app/notifications/handlers/on-confirmation-code-asked.server.ts";
import { onConfirmationRequested } from "#app/notifications/handlers/on-confirmation-requested.server.ts";
import { onDecisionDelayed } from "#app/notifications/handlers/on-decision-delayed.server.ts";
import { onDecisionMadeKnown } from "#app/notifications/handlers/on-decision-made-known.server.ts";
import { onDecisionPaused } from "#app/notifications/handlers/on-decision-paused.server.ts";
import { onDecisionResumed } from "#app/notifications/handlers/on-decision-resumed.server.ts";
import { onIntakeCompleted } from "#app/notifications/handlers/on-intake-completed.server.ts";
import { onIntakeStored } from "#app/notifications/handlers/on-intake-stored.server.ts";
import { onInvitationsMade } from "#app/notifications/handlers/on-invitations-made.server.ts";
import { onMessageQueued } from "#app/notifications/handlers/on-message-queued.server.ts";
import { onPapersAsked } from "#app/notifications/handlers/on-papers-asked.server.ts";
import { onPapersReminderDue } from "#app/notifications/handlers/on-papers-reminder-due.server.ts";
import { onWaitlistOffered } from "#app/notifications/handlers/on-waitlist-offered.server.ts";
import type { Handler } from "#app/platform/outbox.server.ts";
import { onAppointmentMarked } from "#app/queue/handlers/on-appointment-marked.server.ts";
import { onDecisionFileMade } from "#app/queue/handlers/on-decision-file-made.server.ts";
import { onDecisionToHandOver } from "#app/queue/handlers/on-decision-made-known.server.ts";
import { afterDecision } from "#app/queue/handlers/on-decision-made-known-care.server.ts";
import { onDocumentSeen } from "#app/queue/handlers/on-document-seen.server.ts";
import { onDocumentStored } from "#app/queue/handlers/on-document-stored.server.ts";
import { onIntakeToHandOut } from "#app/queue/handlers/on-intake-stored.server.ts";
import { onReferralAsked } from "#app/queue/handlers/on-referral-asked.server.ts";
import { onReferralWithdrawn } from "#app/queue/handlers/on-referral-withdrawn.server.ts";

/** Which room answers which event. Handlers are idempotent and run after the transaction of the event has committed. */
export const subscriptions: Record<string, Handler[]> = {
  "intake.stored": [onIntakeStored, onIntakeToHandOut],
  "intake.completed": [onIntakeCompleted],
  "confirmation.requested": [onConfirmationRequested],
  "confirmation.codeAsked": [onConfirmationCodeAsked],
  "code.asked": [onCodeAsked],
  "code.replaced": [onCodeReplaced],
  "invitations.made": [onInvitationsMade],
  "message.queued": [onMessageQueued],
  "document.stored": [onDocumentStored],
  "document.seen": [onDocumentSeen],
  "papers.asked": [onPapersAsked],
  "papers.reminderDue": [onPapersReminderDue],
  "decision.madeKnown": [onDecisionMadeKnown, onDecisionToHandOver, afterDecision],
  "decisionFile.made": [onDecisionFileMade],
  "decision.delayed": [onDecisionDelayed],
  "decision.paused": [onDecisionPaused],
  "decision.resumed": [onDecisionResumed],
  "case.answered": [onCaseAnswered],
  "check.withdrawn": [onCheckWithdrawn],
  "intake.withdrawn": [onCheckWithdrawn],
  "message.undelivered": [onMessageUndelivered],
  "appointment.confirmed": [onAppointmentPlanned, onAppointmentConfirmed],
  "appointment.moved": [onTimeGivenBack, onAppointmentPlanned, onAppointmentMoved],
  "appointment.marked": [onAppointmentMarked],
  "appointment.cancelled": [onTimeGivenBack, onAppointmentCalledOff],
  "appointment.reminderDue": [onReminderDue],
  "appointment.reminded": [onAppointmentReminded],
  "waitlist.offered": [onWaitlistOffered],
  "session.cancelled": [onSessionCancelled],
  "session.moved": [onSessionMoved],
  "waitlist.timeKept": [onWaitlistTimeKept],
  "waitlist.offerEnded": [onWaitlistOfferEnded],
  "referral.asked": [onReferralAsked(deliverMail)],
  "referral.withdrawn": [onReferralWithdrawn(deliverMail)],
};
