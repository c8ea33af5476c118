import { type Tx, transaction } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import type { AppointmentKind } from "../core/compose-message.ts";
import { type AboutAppointment, aboutAppointment } from "../queries/about-appointment.server.ts";
import { writeAppointmentMessage } from "./write-appointment-message.server.ts";

export interface TellAboutAppointment {
  readonly tenant: string;
  readonly id: string;
  /** Why a message is due, for an appointment as it is now; null when nothing needs to be said any more. */
  readonly kind: (about: AboutAppointment) => AppointmentKind | null;
  readonly occasion?: string;
  readonly now: Date;
}

/** Tells a resident what became of their appointment. Whom no message can reach is called by a colleague. */
export async function tellAboutAppointment({ tenant, id, kind, occasion, now }: TellAboutAppointment): Promise<void> {
  await transaction(async (tx) => {
    const about = await aboutAppointment(tx, tenant, id);
    const due = about && kind(about);
    if (!about || !due) return;
    const told = await writeAppointmentMessage(tx, {
      ...{ tenant, kind: due, about, now },
      occasion: occasion ?? `sequence ${about.sequence}`,
    });
    if (told || !needsToKnow(due)) return;
    if (about.contact.safeToCall) await reportUndelivered(tx, tenant, id);
    // Who must not be called is not reminded, and told what changed by letter or at the desk.
    else if (due !== "appointmentReminder") await reportUndelivered(tx, tenant, id, "notSafe");
  });
}

/** What somebody did themselves they know already. */
function needsToKnow(kind: AppointmentKind): boolean {
  return kind === "appointmentReminder" || kind === "appointmentMoved" || kind === "appointmentCancelledByUs";
}

/** Says that a message about an appointment reached nobody. */
export async function reportUndelivered(
  tx: Tx,
  tenant: string,
  appointmentId: string,
  why: "messageFailed" | "notSafe" = "messageFailed",
): Promise<void> {
  await enqueue(tx, { type: "message.undelivered", version: 1, tenant, payload: { appointmentId, why } });
}
