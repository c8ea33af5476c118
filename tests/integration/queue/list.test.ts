import { describe, expect, test } from "vitest";
import { along } from "#app/identity/commands/take-along.server.ts";
import { claimIntake } from "#app/queue/commands/claim-intake.server.ts";
import { joinIntakes } from "#app/queue/commands/join-intakes.server.ts";
import { type QueueView, queueAddress, readQueueView } from "#app/queue/contract.ts";
import { marksOf } from "#app/queue/core/marks.ts";
import { findIntake } from "#app/queue/queries/find-intake.server.ts";
import { queueCount, queuePage } from "#app/queue/queries/queue-page.server.ts";
import { givenAppointment, givenService } from "../appointments/given-appointment.ts";
import { givenIntake, givenStaff, now } from "./given.ts";

const view = (search: string) => readQueueView(new URLSearchParams(search));

async function walk(staff: Awaited<ReturnType<typeof givenStaff>>, start: QueueView, between?: () => Promise<unknown>) {
  const seen: string[] = [];
  let here: QueueView = start;
  for (;;) {
    const page = await queuePage(staff, here, 3, now);
    seen.push(...page.rows.map(({ reference }) => reference));
    if (!page.after) return seen;
    await between?.();
    here = readQueueView(new URL(queueAddress(here, { after: page.after }), "http://x").searchParams);
  }
}

describe("the pages of the list", () => {
  test.each(["dringend", "oudste", "nieuwste", "wacht", "termijn"])(
    "in order '%s' show every row once, also while new ones come in",
    async (order) => {
      const tenant = `pages-${order}`;
      const staff = await givenStaff(tenant, "intake");
      const first = await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          givenIntake({ tenant, hoursOld: 1 + index * 13, urgency: index % 4 ? "normal" : "crisis" }),
        ),
      );
      const seen = await walk(staff, view(`volgorde=${order}`), () => givenIntake({ tenant, hoursOld: 60 }));
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toEqual(expect.arrayContaining(first.map(({ reference }) => reference)));
    },
  );
});

describe("the parts of the list", () => {
  test("show what they say, and count it", async () => {
    const tenant = "tabs";
    const [ann, bob] = [await givenStaff(tenant, "intake"), await givenStaff(tenant, "intake")];
    const mine = await givenIntake({ tenant });
    await givenIntake({ tenant, urgency: "crisis", gemeente: "rucphen" });
    await givenIntake({ tenant, toConfirm: true });
    await claimIntake({ staff: ann, reference: mine.reference, version: 1, now });

    const refs = async (search: string, staff = ann) => (await queuePage(staff, view(search), 25, now)).rows.length;
    expect(await refs("vak=nieuw")).toBe(2);
    expect(await refs("vak=van-mij")).toBe(1);
    expect(await refs("vak=van-mij", bob)).toBe(0);
    expect(await refs("vak=alles&gemeente=rucphen")).toBe(1);
    expect(await refs("vak=alles&van=niemand")).toBe(2);
    expect(await refs(`vak=alles&van=${ann.id}`)).toBe(1);
    for (const tab of [
      "nieuw",
      "van-mij",
      "lopend",
      "dringend",
      "zonder-afspraak",
      "te-bevestigen",
      "alles",
    ] as const) {
      expect(await queueCount(ann, tab, 100, now), tab).toBe(await refs(`vak=${tab}`));
    }
    expect(await queueCount(ann, "alles", 2, now)).toBe(2);
  });
});

test("who waited a working day without an appointment stands out, until one is booked that was not cancelled or missed", async () => {
  // given four people who reported more than a working day ago, two of whom are one person; and somebody of an hour ago
  const tenant = "without-appointment";
  const ann = await givenStaff(tenant, "intake");
  const waits = { tenant, hoursOld: 73 };
  const [nobody, booked, missed, twin] = [
    await givenIntake(waits),
    await givenIntake(waits),
    await givenIntake(waits),
    await givenIntake({ ...waits, hoursOld: 80 }),
  ];
  const fresh = await givenIntake({ tenant });
  await givenService(tenant);
  await givenAppointment(tenant, booked.id, "confirmed");
  await givenAppointment(tenant, missed.id, "confirmed", "no_show");
  await givenAppointment(tenant, nobody.id, "hold");
  // when the part of the list is opened
  const shown = async () => (await queuePage(ann, view("vak=zonder-afspraak"), 25, now)).rows;
  const refs = async () => (await shown()).map(({ reference }) => reference).sort();
  // then it holds who has none, says so on their line, and counts the same
  expect(await refs()).toEqual([nobody.reference, missed.reference, twin.reference].sort());
  expect((await shown()).flatMap(marksOf)).toContain("unmet");
  const all = (await queuePage(ann, view("vak=alles"), 25, now)).rows.filter(({ unmet }) => !unmet);
  expect(all.map(({ reference }) => reference).sort()).toEqual([booked.reference, fresh.reference].sort());
  expect(await queueCount(ann, "zonder-afspraak", 100, now)).toBe(3);
  // and an appointment of a melding that was joined to it counts
  await joinIntakes({ staff: ann, reference: twin.reference, version: 1, other: booked.reference, now }, along);
  expect(await refs()).toEqual([nobody.reference, missed.reference].sort());
});

describe("the search box", () => {
  const answers = {
    voornaam: "Amina",
    achternaam: "El Haddad",
    geboortedatum: "1993-03-12",
    telefoonnummer: "+31612345678",
    emailadres: "amina@post.example",
    bsn: "111222333",
  };

  test("finds a person by what people bring to the desk, and the address says nothing about them", async () => {
    const tenant = "search";
    const staff = await givenStaff(tenant, "intake");
    const amina = await givenIntake({ tenant, answers });
    await givenIntake({
      tenant,
      answers: { ...answers, voornaam: "Sara", geboortedatum: "1980-01-01", bsn: "123456782" },
    });

    for (const typed of ["amina haddad", "haddad 12-3-1993", "111222333", "Amina 1993-03-12"]) {
      const found = await findIntake(staff, typed);
      if (!("by" in found)) throw new Error(`${typed} was read as a reference`);
      const address = queueAddress(view(""), { found: found.by });
      expect(address).not.toMatch(/haddad|amina|1993|111222333/i);
      const page = await queuePage(staff, readQueueView(new URL(address, "http://x").searchParams), 25, now);
      expect(
        page.rows.map(({ reference }) => reference),
        typed,
      ).toEqual([amina.reference]);
    }
    expect(await findIntake(staff, amina.reference.toLowerCase().replaceAll("-", " "))).toEqual({
      reference: amina.reference,
    });
  });

  test("finds nothing at another Werkplein", async () => {
    const amina = await givenIntake({ tenant: "search-a", answers });
    const stranger = await givenStaff("search-b", "intake");
    const found = await findIntake(stranger, "haddad");
    const by = "by" in found ? found.by : [];
    expect((await queuePage(stranger, { ...view("vak=alles"), found: by }, 25, now)).rows).toEqual([]);
    expect("reference" in (await findIntake(stranger, amina.reference))).toBe(false);
  });
});
