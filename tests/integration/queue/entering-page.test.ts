import { createElement } from "react";
import { describe, expect, test } from "vitest";
import { typedFrom } from "#app/facts/contract.ts";
import { representatives } from "#app/identity/commands/keep-representative.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { representativesOf } from "#app/identity/queries/representatives-of.server.ts";
import { allPages, type FormDefinition } from "#app/intake/contract.ts";
import { heraanvraag } from "#app/intake/forms/heraanvraag.ts";
import { levensonderhoud } from "#app/intake/forms/levensonderhoud.ts";
import { melding } from "#app/intake/forms/melding.ts";
import { calendarDay } from "#app/kernel/day.ts";
import { db, transaction } from "#app/platform/db.server.ts";
import type { EntryModel } from "#app/queue/contract.ts";
import { freshPage } from "#app/routes/staff/enter.server.ts";
import { EnterForm } from "#app/routes/staff/enter-form.tsx";
import { enterKnown } from "#app/routes/staff/enter-known.server.ts";
import { pressEntry } from "#app/routes/staff/enter-press.server.ts";
import type { Answers } from "#app/rules/contract.ts";
import { testNow as now } from "#tests/harness/clock.ts";
import { draw } from "#tests/harness/draw.tsx";
import { readForms, untouched } from "#tests/harness/html-forms.ts";
import { aanvraagAnswers, stillSo } from "#tests/personas/aanvraag.ts";
import { ria } from "#tests/personas/ria.ts";
import { givenStaff, storedIntake } from "./given.ts";

const tenant = "drentsche-aa";
const answers: Answers = { ...ria.answers, ...aanvraagAnswers.ria };
const none = { melding: "", earlier: "", goOn: "" };

async function opened(staff: Staff, form: FormDefinition, numbers: Partial<typeof none> = {}): Promise<EntryModel> {
  const known = await enterKnown(staff, form, { ...none, ...numbers }, now);
  if (!known.ok) throw new Error(JSON.stringify(known.wrong));
  return freshPage(staff, form, { ...none, ...numbers }, known.value, now);
}

/** Fills in what is empty on the page as a browser without scripts has it, and presses a button. */
async function press(staff: Staff, form: FormDefinition, page: EntryModel, told: Answers, doe: string) {
  const html = draw(createElement(EnterForm, { page, wrong: [], uncovered: [] }), { bare: true });
  const fields = readForms(html).flatMap((each) => (each.method === "post" ? untouched(each) : []));
  const filled = new Set(fields.filter(([, value]) => value !== "" && value !== "0").map(([name]) => name));
  const asked = new Set(page.shown.split(" "));
  const typed: string[] = [];
  const sent = new FormData();
  for (const fact of allPages(form).flatMap(({ facts }) => facts)) {
    const own = [...filled].some((name) => name === fact.id || name.startsWith(`${fact.id}.`));
    if (own || !asked.has(fact.id) || told[fact.id] === undefined) continue;
    typed.push(fact.id);
    for (const [name, values] of Object.entries(typedFrom(fact, told[fact.id])))
      for (const value of values) sent.append(name, value);
  }
  for (const [name, value] of fields) if (!sent.has(name)) sent.append(name, value);
  for (const [name, value] of [...sent]) if (filled.has(name) && !value) sent.delete(name);
  const about = { _kanaal: "desk", _legitimatie: "paspoort", _taal: "nl", _doe: doe };
  for (const [name, value] of Object.entries(about)) sent.set(name, value);
  return { typed, pressed: await pressEntry(staff, form, sent, now) };
}

/** From an empty page to the receipt, as a colleague with patience. @returns what was typed, and the receipt. */
async function enter(staff: Staff, form: FormDefinition, page: EntryModel, told: Answers, button = "opslaan") {
  const all: string[] = [];
  let shown = page;
  for (let presses = 0; presses < 15; presses += 1) {
    const { typed, pressed } = await press(staff, form, shown, told, button);
    all.push(...typed);
    if (!pressed) throw new Error("not there");
    if ("receipt" in pressed) return { typed: all, receipt: pressed.receipt };
    if (presses > 12) throw new Error(JSON.stringify([pressed.wrong, pressed.uncovered]));
    shown = pressed.page;
  }
  throw new Error("no receipt");
}

const refusedOf = (pressed: Awaited<ReturnType<typeof pressEntry>>) =>
  pressed && "wrong" in pressed ? pressed.wrong.map(({ text }) => text) : [];

describe("the page on which a colleague enters a form", () => {
  test("takes Ria from melding to aanvraag to aanvraag again, and nothing is typed twice", async () => {
    const staff = await givenStaff(tenant, "intake");
    const told = await enter(staff, melding, await opened(staff, melding), answers);
    const first = { melding: told.receipt.reference };
    const asked = await enter(staff, levensonderhoud, await opened(staff, levensonderhoud, first), answers);
    expect(asked.typed.filter((fact) => told.typed.includes(fact))).toEqual([]);
    expect(asked.receipt).toMatchObject({ complete: true, toConfirm: false });
    expect(asked.receipt.papers.length).toBeGreaterThan(2);

    const numbers = { earlier: asked.receipt.reference };
    const again = await enter(staff, heraanvraag, await opened(staff, heraanvraag, numbers), {
      ...answers,
      ...stillSo,
    });
    expect(again.typed.length).toBeLessThan((told.typed.length + asked.typed.length) / 3);
    expect(again.typed).toContain("thuisNogZo");
  });

  test("lets who acts for Ria act in her aanvraag too", async () => {
    // given a melding at the desk, and a colleague who saw the paper of her bewindvoerder
    const staff = await givenStaff(tenant, "intake");
    const { receipt } = await enter(staff, melding, await opened(staff, melding), answers);
    const { id } = await storedIntake(tenant, receipt.reference);
    const contact = { email: null, phone: null, address: "Postbus 12, 9400 AA Assen", language: "nl" };
    const acts = { role: "bewindvoerder", name: "Anja Smit", ground: "Beschikking 1234", bsn: null, contact } as const;
    const days = {
      since: calendarDay("2026-11-20"),
      until: null,
      receives: true,
      residentToo: false,
      mayWithdraw: false,
    };
    await transaction((tx) => representatives(now).add(tx, { tenant, id }, { ...acts, ...days }));

    // when an aanvraag is entered that follows it
    const numbers = { melding: receipt.reference };
    const asked = await enter(staff, levensonderhoud, await opened(staff, levensonderhoud, numbers), answers);

    // then her letters go to Anja there too
    const aanvraag = await storedIntake(tenant, asked.receipt.reference);
    const acting = await representativesOf(tenant, aanvraag.id, calendarDay("2026-11-24"));
    expect(acting).toMatchObject([{ name: "Anja Smit", receives: true, residentToo: false }]);
  });

  test("goes on with what was stored as it stood, until its resident went on with it first", async () => {
    const staff = await givenStaff(tenant, "intake");
    const { gemeente, voornaam, achternaam, geboortedatum } = answers;
    const who = { gemeente, voornaam, achternaam, geboortedatum };
    const { receipt } = await enter(staff, levensonderhoud, await opened(staff, levensonderhoud), who, "deels");
    expect(receipt.complete).toBe(false);

    const [early, late] = [
      await opened(staff, levensonderhoud, { goOn: receipt.reference }),
      await opened(staff, levensonderhoud, { goOn: receipt.reference }),
    ];
    const whole = await enter(staff, levensonderhoud, early, answers);
    expect(whole.receipt).toMatchObject({ reference: receipt.reference, complete: true });
    expect(whole.typed).not.toContain("achternaam");
    const other = await givenStaff(tenant, "intake");
    const { pressed } = await press(other, levensonderhoud, late, {}, "deels");
    expect(refusedOf(pressed)).toEqual([expect.stringContaining("intussen")]);
  });

  test("asks back once what does not fit together, and then takes it as it is", async () => {
    const staff = await givenStaff(tenant, "intake");
    const odd = { ...answers, woontMet: ["niemand"], burgerlijkeStaat: "getrouwd" };
    let page = await opened(staff, levensonderhoud);
    const asked: string[] = [];
    for (let presses = 0; presses < 15; presses += 1) {
      const { pressed } = await press(staff, levensonderhoud, page, odd, "opslaan");
      if (!pressed || "receipt" in pressed) break;
      ({ page } = pressed);
      asked.push(...page.askedBack.map(({ id }) => id));
    }
    expect(asked).toContain("getrouwd-zonder-partner");
    expect(await db.intake.count({ where: { tenant, channel: "desk", form: "levensonderhoud" } })).toBeGreaterThan(0);
  });

  test("tells a colleague what is wrong in words for a colleague, not for the resident", async () => {
    const staff = await givenStaff(tenant, "intake");
    const odd = { geboortedatum: "2099-01-01" };
    const { pressed } = await press(staff, melding, await opened(staff, melding), odd, "opslaan");
    const told = refusedOf(pressed);
    expect(told).toContain("Nog niet ingevuld: Gemeente.");
    expect(told).toContain("Geboortedatum: deze dag is nog niet geweest.");
    expect(told.filter((text) => /\b(u|uw)\b/i.test(text))).toEqual([]);
  });

  test("opens with no number that this colleague may not open", async () => {
    const [own, neighbour] = [await givenStaff(tenant, "intake"), await givenStaff(tenant, "intake", ["tynaarlo"])];
    const { receipt } = await enter(own, melding, await opened(own, melding), answers);
    for (const reference of [receipt.reference, "ML-AAAA-AA"])
      expect(await enterKnown(neighbour, levensonderhoud, { ...none, melding: reference }, now)).toEqual({
        ok: false,
        wrong: { melding: "unknown" },
      });
    expect(await enterKnown(own, heraanvraag, none, now)).toMatchObject({ wrong: { earlier: "missing" } });
  });
});
