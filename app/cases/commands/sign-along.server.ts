import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import { addEvent } from "./write-to-us.server.ts";

interface SignAlong {
  readonly tenant: string;
  /** The one of the link; the route looked whose link it is. */
  readonly intakeId: string;
  readonly now: Date;
}

/**
 * The partner signs what the applicant sent (Participatiewet art. 43). Pressed twice it is signed once.
 * @param write keeps the signature, and says whether it is a new one; of the room `identity`, handed in by the route.
 */
export async function signAlong(
  { tenant, intakeId, now }: SignAlong,
  write: (tx: Tx, intake: { readonly tenant: string; readonly id: string }) => Promise<boolean>,
): Promise<void> {
  await transaction(async (tx) => {
    await tx.$queryRaw`select 1 from intake where tenant = ${tenant} and id = ${intakeId}::uuid for update`;
    if (!(await write(tx, { tenant, id: intakeId }))) return;
    await addEvent(tx, { tenant, intakeId, kind: "partnerSigned", actor: "resident", now });
    const line = {
      tenant,
      actor: { kind: "resident", id: "" },
      action: "case.signedAlong",
      subject: intakeId,
    } as const;
    await recordAudit(tx, { ...line, ground: "Participatiewet, artikel 43", at: now });
  });
}
