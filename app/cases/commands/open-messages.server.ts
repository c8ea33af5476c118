import { transaction } from "#app/platform/db.server.ts";

/** The resident opened what we wrote: staff see that it arrived. Told once; opening it again changes nothing. */
export async function openMessages(tenant: string, intakeId: string, now: Date): Promise<void> {
  await transaction(
    (tx) => tx.$executeRaw`
      update case_message set read_at = greatest(at, ${now})
      where tenant = ${tenant} and intake_id = ${intakeId}::uuid and staff_id is not null and read_at is null`,
  );
}
