import { randomUUID } from "node:crypto";
import { sealJson } from "#app/platform/crypto.server.ts";
import { db } from "#app/platform/db.server.ts";
import { referralContext } from "#app/queue/commands/refer-intake.server.ts";
import { givenAppointment } from "../../integration/appointments/given-appointment.ts";
import { givenStaff, now } from "../../integration/queue/given.ts";
import { givenPartner } from "../../integration/queue/given-referral.ts";
import { givenHouse, tenant } from "../house.ts";
import { givenBesideFiles } from "./full-house-desk.ts";
import { givenFilesToWorkOn } from "./full-house-files.ts";

/** Also one of everything that a form can name. */
export type FullHouse = Awaited<ReturnType<typeof givenFullHouse>>;

export async function givenFullHouse() {
  const house = await givenHouse();
  const system = await givenPartner(tenant, {
    kind: "zaaksysteem",
    name: "Socrates",
    way: "folder",
    address: "socrates",
  });
  const partner = await givenPartner(tenant, {});
  const hook = { kind: "schuldhulp", name: "GKB", way: "webhook", address: "https://gkb.example/loket" } as const;
  const leader = await givenStaff(tenant, "teamleider");
  const of = (intakeId: string) => givenInFile(intakeId, { leader: leader.id, system, partner });
  const { version } = await db.intake.findUniqueOrThrow({ where: { tenant_id: { tenant, id: house.file.id } } });
  return {
    version,
    /** Of the file that is pressed next: read anew before each press, since each makes it another. */
    inView: { version: 0 },
    ...(await givenFilesToWorkOn()),
    ...{ ...house, leader, partner, system, hooked: await givenPartner(tenant, hook) },
    ...{ inFile: await of(house.file.id), inShielded: await of(house.shielded.id) },
    shieldedAppointment: await givenAppointment(tenant, house.shielded.id, "confirmed"),
    ...(await givenBesideFiles(house, leader.id)),
  };
}

interface Hands {
  readonly leader: string;
  readonly system: string;
  readonly partner: string;
}

/** What stands in a file and can be named in a form: each of these is of that file only. */
async function givenInFile(intakeId: string, { leader, system, partner }: Hands) {
  const id = () => randomUUID();
  const made = { letter: id(), handed: id(), task: id(), step: id(), referral: id(), fraud: id(), call: id() };
  const of = { tenant, intakeId };
  const content = sealJson("test", { text: "" });
  const day = new Date("2026-11-30");
  await db.message.create({
    data: {
      ...of,
      id: made.letter,
      kind: "requestToComplete",
      channel: "post",
      language: "nl",
      content: sealJson(`message:${tenant}:${made.letter}`, { letter: [] }),
      createdAt: now,
    },
  });
  await db.decisionFile.create({
    data: {
      ...of,
      id: made.handed,
      correction: 0,
      partnerId: system,
      state: "acknowledged",
      madeAt: now,
      deliveredAt: now,
      acknowledgedAt: now,
      content,
    },
  });
  await db.intakeTask.create({ data: { ...of, id: made.task, kind: "callBack", dueOn: day, createdAt: now, content } });
  await db.intakeStep.create({
    data: { ...of, id: made.step, who: "resident", dueOn: day, setBy: leader, setAt: now, content: stepOf(made.step) },
  });
  await db.referral.create({
    data: {
      ...of,
      id: made.referral,
      partnerId: partner,
      state: "asked",
      consent: "desk",
      delivery: "sent",
      askedBy: leader,
      askedAt: now,
      sentAt: now,
      content: sealJson(referralContext(tenant, made.referral), shared),
    },
  });
  await db.fraudReport.create({
    data: {
      ...of,
      id: made.fraud,
      ground: "pw17",
      reportedBy: leader,
      reportedAt: now,
      content: sealJson(`fraud:${tenant}:${made.fraud}`, { facts: "x" }),
    },
  });
  return { ...made, call: await givenCall(made.call, intakeId), page: await pageOf(intakeId) };
}

const shared = { partner: "Taalhuis Zundert", kind: "taalhuis", lines: [], why: "", words: "Wil beter leren lezen." };
const stepOf = (id: string) => sealJson(`step:${tenant}:${id}`, { what: "Een brief" });

/** Somebody who asked to be called about their melding. */
async function givenCall(id: string, intakeId: string): Promise<string> {
  const asked = { name: "Bel Mij", phone: "+31612345678", about: "" };
  await db.callbackRequest.create({
    data: {
      ...{ tenant, id, intakeId, reference: `TB-${id.slice(0, 4).toUpperCase()}-22`, idempotencyKey: randomUUID() },
      ...{
        gemeente: "zundert",
        language: "nl",
        partOfDay: "any",
        dueOn: new Date("2026-11-23"),
        createdAt: now,
        updatedAt: now,
      },
      content: sealJson(`callback:${tenant}:${id}`, asked),
    },
  });
  return id;
}

async function pageOf(intakeId: string): Promise<string> {
  const document = await db.document.findFirstOrThrow({ where: { tenant, dossierId: intakeId } });
  return (await db.documentPage.findFirstOrThrow({ where: { tenant, documentId: document.id } })).id;
}
