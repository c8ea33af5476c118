import { transaction } from "#app/platform/db.server.ts";
import { aboutIntake } from "../queries/about.server.ts";
import { type WriteMessage, writeMessage } from "./write-message.server.ts";

/** Told twice with the same `occasion`, it is written once. */
type TellAboutIntake = Pick<WriteMessage, "tenant" | "kind" | "occasion" | "now"> & { readonly intakeId: string };

/** Tells whoever an intake is of that something happened to it. Says nothing of an intake that is gone. */
export async function tellAboutIntake({ tenant, intakeId, kind, occasion, now }: TellAboutIntake): Promise<void> {
  await transaction(async (tx) => {
    const about = await aboutIntake(tx, tenant, intakeId);
    if (about) await writeMessage(tx, { ...about, tenant, kind, occasion, code: undefined, now });
  });
}
