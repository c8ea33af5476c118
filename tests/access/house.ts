import "#app/i18n/texts.server.ts";
import { randomUUID } from "node:crypto";
import pg from "pg";
import { seedDemoAgenda } from "#app/appointments/commands/seed-demo-agenda.server.ts";
import { storeUpload } from "#app/documents/commands/store-upload.server.ts";
import { asksPartner } from "#app/identity/commands/ask-partner.server.ts";
import { newRepresentativeCode, representatives } from "#app/identity/commands/keep-representative.server.ts";
import { partnerSigning } from "#app/identity/queries/partner-signing.server.ts";
import { representativeForCode } from "#app/identity/queries/representative-for-code.server.ts";
import { subjectHashOf } from "#app/identity/queries/resident-login.server.ts";
import { startDraft } from "#app/intake/commands/save-draft.server.ts";
import { calendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { keyedHash, sealJson } from "#app/platform/crypto.server.ts";
import { db, transaction } from "#app/platform/db.server.ts";
import { addHousehold } from "#app/queue/commands/add-household.server.ts";
import { shieldHousehold } from "#app/queue/commands/shield-household.server.ts";
import { proposeChoice } from "#app/regelingen/commands/propose-choice.server.ts";
import { pressInvite } from "#app/routes/staff/invite/invite.server.ts";
import { lettersOf } from "#app/routes/staff/invite/letters.server.ts";
import { werkpleinById } from "#app/werkpleinen/contract.ts";
import { givenAppointment } from "../integration/appointments/given-appointment.ts";
import { waits } from "../integration/appointments/given-waiting.ts";
import { arriving, givenPhoto } from "../integration/documents/given-files.ts";
import { givenIntake, givenStaff, now } from "../integration/queue/given.ts";

export const tenant = "hart-van-west-brabant";
export const bsn = "999990433";
/** Of the partner who is asked to sign along with the applicant of the file. */
export const partnerBsn = "999992764";
/** Of who acts for the applicant of the file, and of who did until a colleague ended it. */
export const bewindBsn = "999994281";
export const formerBsn = "999994293";

/** Names that nobody else in the house has: who may not see them finds them in no answer, on no page. */
export const secrets = {
  draft: "Zilverdraad",
  file: "Kwartelsteen",
  shielded: "Schaduwberg",
  household: "Lindewater",
  shieldedHousehold: "Mistkasteel",
  invited: "Vlierboom",
} as const;
export type Secret = keyof typeof secrets;

/** One of everything that an address can name. */
export type House = Awaited<ReturnType<typeof givenHouse>>;

export async function givenHouse() {
  await givenAgenda();
  const named = await givenStaff(tenant, "consulent");
  const file = await givenAanvraag(secrets.file);
  const shielded = await givenAanvraag(secrets.shielded);
  await db.intake.update({ where: { tenant_id: { tenant, id: shielded.id } }, data: { shielded: true } });
  await db.intakeAccess.create({
    data: { tenant, intakeId: shielded.id, staffId: named.id },
  });
  const other = await givenIntake({ tenant, answers: { achternaam: "Anders", gemeente: "zundert" } });
  return {
    ...{ named, file, shielded, other },
    drafts: { melding: await givenDraft("melding"), levensonderhoud: await givenDraft("levensonderhoud") },
    ...(await givenHouseholds(named.id)),
    ...(await givenAppointments(file.id)),
    proposal: await givenProposal(),
    signing: await givenSigningLink(file.id),
    mentor: await givenRepresentatives(file),
    session: await givenSession(),
    resource: (await db.appointmentResource.findFirstOrThrow({ where: { tenant, kind: "staff" } })).id,
  };
}

/** A meeting of this Werkplein only: those of the demo have the same number everywhere. */
async function givenSession(): Promise<string> {
  const demo = await db.groupSession.findFirstOrThrow({ where: { tenant } });
  return (await db.groupSession.create({ data: { ...demo, id: randomUUID() } })).id;
}

async function givenAgenda(): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await seedDemoAgenda(client, [werkpleinById(tenant)], now).finally(() => client.end());
}

/** An aanvraag of somebody who logged in with DigiD, with one paper in its file. */
async function givenAanvraag(achternaam: string) {
  const answers = { achternaam, gemeente: "zundert" };
  const made = await givenIntake({ tenant, answers, regeling: "algemene-bijstand" });
  const { id, code } = made;
  const content = { form: "levensonderhoud", formVersion: 1, answers, language: "nl", code, routes: [] };
  const pinned = { day: "2026-11-23", rules: "" };
  await db.intake.update({
    where: { tenant_id: { tenant, id } },
    data: { form: "levensonderhoud", content: sealJson(`intake:${tenant}:${id}`, { ...content, pinned }) },
  });
  if (achternaam === secrets.file) await givenParty(id, bsn, "applicant");
  const actor = { kind: "resident", id } as const;
  const photo = arriving(await givenPhoto());
  const name = "pas.jpg";
  const stored = await storeUpload({ tenant, dossierId: id, actor, kind: "identiteit", name, body: photo, now });
  if (!stored.ok) throw new Error(stored.refusal);
  return { ...made, document: stored.value.documentId };
}

export async function givenParty(intakeId: string, number: string, role: "applicant" | "partner"): Promise<void> {
  await db.intakeParty.create({
    data: {
      ...{ tenant, id: randomUUID(), intakeId, role, established: "digid", createdAt: now },
      ...{
        subjectHash: subjectHashOf(tenant, number),
        content: sealJson("test", {}),
        receivesLetters: true,
        since: now,
      },
    },
  });
}

/** The link with which the partner signs, who is asked by name and BSN. */
async function givenSigningLink(intakeId: string): Promise<string> {
  const told = { name: "P. Partner", bsn: partnerBsn };
  await transaction((tx) => asksPartner(now)(tx, { tenant, id: intakeId }, told));
  return (await partnerSigning(tenant, intakeId, now))?.link?.token ?? "";
}

/** A bewindvoerder with a DigiD, one whose part is over, and a mentor with a code. @returns what the code of the mentor opens. */
async function givenRepresentatives({ id, reference }: { readonly id: string; readonly reference: string }) {
  const hands = representatives(now);
  const contact = { email: null, phone: null, address: "", language: "nl" };
  const days = {
    since: calendarDay("2026-11-01"),
    until: null,
    receives: false,
    residentToo: true,
    mayWithdraw: false,
  };
  const add = async (role: "bewindvoerder" | "mentor", number: string | null) => {
    const named = { role, name: "V. Ertegenwoordiger", ground: "Beschikking 1", bsn: number, contact, ...days };
    await transaction((tx) => hands.add(tx, { tenant, id }, named));
    const subjectHash = number === null ? null : subjectHashOf(tenant, number);
    return (await db.intakeParty.findFirstOrThrow({ where: { tenant, intakeId: id, role, subjectHash } })).id;
  };
  await add("bewindvoerder", bewindBsn);
  const former = await add("bewindvoerder", formerBsn);
  await transaction((tx) => hands.end(tx, { tenant, id }, former, calendarDay("2026-11-20")));
  const mentor = await add("mentor", null);
  const code = newRepresentativeCode();
  await transaction((tx) => hands.issueCode(tx, { tenant, id }, mentor, code));
  return (await representativeForCode(tenant, reference, code, dayInAmsterdam(now)))?.pass ?? "";
}

async function givenDraft(form: string): Promise<string> {
  const answers = { voornaam: "Jo", achternaam: secrets.draft, gemeente: "zundert" };
  return (await startDraft(tenant, form, "nl", now, (content) => ({ ...content, answers }))).id;
}

async function givenHouseholds(namedId: string) {
  const leader = await givenStaff(tenant, "teamleider");
  const add = async (name: string) => {
    const typed = { name, phone: "06 12 34 56 78", gemeente: "zundert", reason: "Op eigen verzoek", here: false };
    const added = await addHousehold({ staff: leader, typed, gemeenten: ["zundert"], now });
    if (!added.ok) throw new Error(added.refusal);
    return added.value.reference;
  };
  const household = await add(secrets.household);
  const shieldedHousehold = await add(secrets.shieldedHousehold);
  const shield = {
    staff: leader,
    reference: shieldedHousehold,
    version: 1,
    note: "Een collega",
    named: [namedId],
    now,
  };
  await shieldHousehold(shield);
  return { household, shieldedHousehold };
}

/** An appointment with its link, one that is being made at the desk, a place on the waiting list, and a letter that invites. */
async function givenAppointments(intakeId: string) {
  const appointment = await givenAppointment(tenant, intakeId, "confirmed");
  const link = randomUUID();
  await db.appointment.update({
    where: { tenant_id: { tenant, id: appointment.id } },
    data: { tokenHash: keyedHash(tenant, "appointment-token", link) },
  });
  const inviter = await givenStaff(tenant, "consulent");
  const sent = new FormData();
  const form = { dienst: "herbeoordeling", plaats: "zundert", taal: "nl", tolk: "", voor: "15-12-2026" };
  const lijst = `${secrets.invited}; vlier@example.org`;
  for (const [name, value] of Object.entries({ ...form, sleutel: randomUUID(), lijst })) sent.set(name, value);
  const pressed = await pressInvite(inviter, sent, now);
  if (!("to" in pressed)) throw new Error(JSON.stringify(pressed));
  const list = pressed.to.split("/").at(-1) ?? "";
  const letters = (await lettersOf(inviter, list, now))?.letters ?? [];
  return {
    ...{ appointment, link, list, invitation: letters[0]?.address.split("/").at(-1) ?? "" },
    waiting: (await waits(5)).token,
  };
}

async function givenProposal(): Promise<string> {
  const staff = await givenStaff(tenant, "beheerder");
  const choice = {
    ...{ offered: true, percentage: 125, withVakantietoeslag: true, withKostendelers: false, withVermogenstoets: true },
    ...{ amounts: { kind: 350_00 }, validFrom: "2027-01-01", sourceLink: "https://besluit.example/1", remark: "" },
  };
  const proposed = await proposeChoice({ staff, gemeente: "rucphen", scheme: "kindpakket", choice, now });
  if (!proposed.ok) throw new Error(proposed.refusal);
  return proposed.value.id;
}
