import { may, type Staff } from "#app/identity/contract.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { transaction } from "#app/platform/db.server.ts";
import { offerGuard } from "../queries/offer-calls.server.ts";
import { closeOffer, lockEntry } from "./close-offer.server.ts";
import { takeOffer } from "./take-offer.server.ts";

export interface AnswerByPhone {
  readonly staff: Staff;
  /** The task to call. */
  readonly id: string;
  readonly answer: "accept" | "decline";
  readonly now: Date;
}

/** What somebody said on the telephone about an earlier time, written down by the colleague who speaks them. Said yes twice it is one appointment. */
export async function answerByPhone(said: AnswerByPhone): Promise<Result<null, "notFound" | "ended">> {
  const { staff, id, answer, now } = said;
  const { tenant } = staff;
  return transaction(async (tx): Promise<Result<null, "notFound" | "ended">> => {
    const task = await tx.appointmentTask.findFirst({ where: { tenant, id, kind: "offerByPhone" } });
    const entry = task?.entryId ? await lockEntry(tx, tenant, task.entryId) : undefined;
    if (!entry) return refuse("notFound");
    const guard = await offerGuard(tx, tenant, entry.id);
    if (!guard) return refuse("ended");
    if (!may(staff, "appointment.work", guard)) return refuse("notFound");
    const by = { tenant, staffId: staff.id, now };
    if (answer === "decline") {
      await closeOffer(tx, entry, { ...by, to: "waiting", answer: "declined" });
      return ok(null);
    }
    const taken = await takeOffer(tx, entry, by);
    return taken.ok ? ok(null) : refuse("ended");
  });
}
