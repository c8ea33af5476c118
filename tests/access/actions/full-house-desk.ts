import { randomUUID } from "node:crypto";
import { personHash } from "#app/appointments/commands/hold.server.ts";
import { personAtDesk } from "#app/appointments/commands/hold-at-desk.server.ts";
import { sealJson } from "#app/platform/crypto.server.ts";
import { db, transaction } from "#app/platform/db.server.ts";
import { givenAppointment } from "../../integration/appointments/given-appointment.ts";
import { givenStaff, now } from "../../integration/queue/given.ts";
import { type House, tenant } from "../house.ts";

/** What a form of the desk, of a list or of beheer can name: of nobody's file, or of a file but on a page of its own. */
export async function givenBesideFiles(house: House, leader: string) {
  const [someone, beheerder] = [await givenStaff(tenant, "intake"), await givenStaff(tenant, "beheerder")];
  const [filter, rule, group, team] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await db.savedFilter.create({
    data: {
      tenant,
      id: filter,
      staffId: someone.id,
      leadsTo: "/werkvoorraad",
      createdAt: now,
      content: sealJson(`filter:${tenant}:${filter}`, { name: "x" }),
    },
  });
  await db.assignmentRule.create({
    data: { tenant, id: rule, place: 50, kind: "melding", colleagues: [someone.id], changedBy: leader, changedAt: now },
  });
  await db.staffGroup.create({
    data: { tenant, id: group, claim: "groep-nergens", name: "Nergens", roles: ["intake"] },
  });
  await db.team.create({ data: { tenant, id: team, name: "Team Nergens" } });
  const { id: invited } = await db.appointmentInvitation.findFirstOrThrow({ where: { tenant, listId: house.list } });
  return {
    ...{ someone, beheerder, filter, rule, group, team, invited },
    ...{ held: await givenHold(house), heldToo: await givenHold(house) },
    ...{ deskTask: await givenDeskTask(house.appointment.id) },
    ...(await givenOffer()),
    screened: await givenScreened([house.file.id, house.shielded.id]),
  };
}

/** A time that one colleague holds for who they are talking with. */
async function givenHold({ named }: House): Promise<string> {
  const { id } = await givenAppointment(tenant, null, "hold");
  const hash = personHash(tenant, personAtDesk(named, null));
  await db.appointment.update({ where: { tenant_id: { tenant, id } }, data: { personHash: hash, channel: "desk" } });
  return id;
}

async function givenDeskTask(appointmentId: string): Promise<string> {
  const id = randomUUID();
  await db.appointmentTask.create({
    data: { tenant, id, kind: "noShow", appointmentId, dueOn: new Date("2026-11-23"), createdAt: now },
  });
  return id;
}

/** Somebody on the waiting list who was offered a time, and hears of it by telephone: the task to call, and the time. */
async function givenOffer() {
  const entry = await db.waitlistEntry.findFirstOrThrow({ where: { tenant } });
  const { id: offered } = await givenAppointment(tenant, null, "confirmed");
  const hash = personHash(tenant, `waitlist:${entry.id}`);
  await db.appointment.update({ where: { tenant_id: { tenant, id: offered } }, data: { personHash: hash } });
  const offer = randomUUID();
  await db.appointmentTask.create({
    data: { tenant, id: offer, kind: "offerByPhone", entryId: entry.id, dueOn: new Date("2026-11-23"), createdAt: now },
  });
  return { offer, offered };
}

/** Lines of a screening that was finished. @returns its day */
async function givenScreened(intakes: readonly string[]): Promise<string> {
  const day = "2026-11-01";
  const at = `'${now.toISOString()}'`;
  await unguarded(
    `insert into screening_run (tenant, date, rules, worlds, started_at, finished_at) values ('${tenant}', '${day}', 'none', '{}', ${at}, ${at})`,
  );
  const sealed = Buffer.from(sealJson("test", [])).toString("hex");
  for (const id of intakes)
    await unguarded(
      `insert into screening_row (tenant, date, intake_id, gemeente, rank, changes) values ('${tenant}', '${day}', '${id}', 'zundert', 0, '\\x${sealed}'::bytea)`,
    );
  return day;
}

/** Puts a row there without the rows it would follow from: what is tried is who may touch it. */
export async function unguarded(statement: string): Promise<void> {
  await transaction(async (tx) => {
    await tx.$executeRawUnsafe("set local session_replication_role = replica");
    await tx.$executeRawUnsafe(statement);
  });
}
