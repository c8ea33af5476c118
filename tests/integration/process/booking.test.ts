import ICAL from "ical.js";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { translator } from "#app/i18n/texts.server.ts";
import { db } from "#app/platform/db.server.ts";
import { type FormClient, formClient, type Page } from "#tests/harness/form-client.ts";
import { walkForm } from "#tests/harness/walk.ts";
import { mohammed } from "#tests/personas/mohammed.ts";
import { press } from "./residents.ts";
import { visit } from "./running.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 240_000 });

let origin = "";
beforeAll(async () => {
  origin = await visit();
});

let visitors = 0;
function browser(): FormClient {
  visitors += 1;
  return formClient({ origin, forwardedFor: `10.30.0.${visitors}` });
}
const words = (language: string) => translator(language as "nl").t;
const stepOf = (page: Page) => page.url.pathname.split("/").at(-1);
const timesOn = (page: Page) => page.forms.flatMap(({ fields }) => fields).filter(({ name }) => name === "start");

/** From the first question to the list of times, without JavaScript. */
async function toTimes(client: FormClient, language: string, understanding: Record<string, string>): Promise<Page> {
  let page = await client.get(`/${language}/afspraak`);
  page = await client.submit(page, { dienst: "eersteGesprek" });
  page = await client.submit(page, { plaats: "roosendaal" });
  return client.submit(page, understanding);
}

/** From the list of times to the page of the appointment. */
async function book(client: FormClient, times: Page, start: string): Promise<Page> {
  const contact = await client.submit(times, { start });
  const check = await client.submit(contact, { naam: "Audrey Janssen", telefoonnummer: "0612345678" });
  return press(client, check, "_bevestig", "1");
}

async function calendar(client: FormClient, page: Page) {
  const answer = await client.get(`${page.url.pathname.replace(/\/afzeggen$/, "")}/agenda.ics`);
  const component = new ICAL.Component(ICAL.parse(answer.html));
  const event = new ICAL.Event(component.getFirstSubcomponent("vevent") as ICAL.Component);
  return { answer, method: component.getFirstPropertyValue("method"), event };
}

describe.each([
  ["nl", { tolk: "none" }],
  ["ar", { tolk: "interpreter", gesprekstaal: "ar" }],
])("a booking without JavaScript in %s", (language, understanding) => {
  test("is made, moved and cancelled: one calendar entry throughout, with 0, 1 and 2", async () => {
    const client = browser();
    const times = await toTimes(client, language, understanding as Record<string, string>);
    expect([times.lang, stepOf(times)]).toEqual([language, "tijd"]);
    const [first, , later] = timesOn(times);

    // when it is booked
    const kept = await book(client, times, first?.value ?? "");
    // then the page says when and where, never who; opening it again changes nothing
    expect(kept.heading).toBe(words(language)("appointments:kept.heading"));
    expect(kept.text).not.toContain("Janssen");
    for (let n = 0; n < 5; n++) await client.get(`${kept.url.pathname}/afzeggen`);
    const booked = await calendar(client, kept);
    expect(booked.answer.headers.get("content-type")).toContain("method=PUBLISH");
    expect([booked.method, booked.event.sequence]).toEqual(["PUBLISH", 0]);
    expect(booked.event.startDate.toJSDate().toISOString()).toBe(first?.value);
    expect(booked.event.summary).toBe(words(language)("appointments:kept.ical"));

    // when it is moved
    const again = await press(client, kept, "_verzet", "1");
    const moved = await press(client, await client.submit(again, { start: later?.value ?? "" }), "_bevestig", "1");
    expect(moved.url.pathname).toBe(kept.url.pathname);
    const second = await calendar(client, moved);
    expect([second.method, second.event.sequence, second.event.uid]).toEqual(["PUBLISH", 1, booked.event.uid]);
    expect(second.event.startDate.toJSDate().toISOString()).toBe(later?.value);

    // when it is cancelled
    const gone = await press(client, await client.get(`${kept.url.pathname}/afzeggen`), "_afzeggen", "1");
    expect([gone.status, gone.heading]).toEqual([410, words(language)("appointments:kept.cancelled.heading")]);
    const third = await calendar(client, kept);
    expect([third.method, third.event.sequence, third.event.uid]).toEqual(["CANCEL", 2, booked.event.uid]);
    expect(third.event.component.getFirstPropertyValue("status")).toBe("CANCELLED");
  });
});

test("who comes second hears it at once, sees other times, and loses nothing that was typed", async () => {
  const [fast, slow] = [browser(), browser()];
  const list = await toTimes(slow, "nl", { tolk: "none" });
  await toTimes(fast, "nl", { tolk: "none" });
  const last = timesOn(list).at(-1)?.value ?? "";
  const free = await db.appointmentResource.findMany({ where: { location: "roosendaal", kind: "staff" } });
  for (const _ of free) {
    const other = browser();
    await other.submit(await toTimes(other, "nl", { tolk: "none" }), { start: last });
  }
  const refused = await slow.submit(list, { start: last });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain(words("nl")("appointments:flow.times.taken"));
  expect(timesOn(refused).length).toBeGreaterThan(5);
});

test("wrong and missing answers are named, a made-up link and a step too early open nothing", async () => {
  const client = browser();
  const start = await client.get("/nl/afspraak");
  expect((await client.submit(start, {})).status).toBe(422);
  expect(stepOf(await client.get("/nl/afspraak/controleren"))).toBe("dienst");
  expect((await client.get("/nl/mijn-afspraak/gokje")).status).toBe(404);
  expect((await client.get("/nl/afspraak/anders")).status).toBe(404);
  const times = await toTimes(client, "nl", { tolk: "none" });
  expect((await client.submit(times, {})).text).toContain(words("nl")("appointments:flow.times.choose"));
  const contact = await client.submit(times, { start: timesOn(times)[0]?.value ?? "" });
  const refused = await client.submit(contact, { naam: "Audrey Janssen" });
  expect([refused.status, refused.html.includes("Audrey Janssen")]).toEqual([422, true]);
  expect(refused.text).toContain(words("nl")("appointments:flow.contact.oneOf"));
});

test("what is no time, or one of long ago or far ahead, is refused at once", async () => {
  const client = browser();
  const times = await toTimes(client, "nl", { tolk: "none" });
  for (const start of ["0001-01-01T09:00:00.000Z", "+012345-01-01T09:00:00.000Z", "-000001-01-01T09:00:00.000Z"]) {
    const refused = await client.submit(times, { start });
    expect([refused.status, refused.text.includes(words("nl")("appointments:flow.times.notOffered"))]).toEqual([
      422,
      true,
    ]);
  }
});

test("who goes back finds the time they hold, changes one answer and is straight back at all of them", async () => {
  const client = browser();
  const times = await toTimes(client, "nl", { tolk: "none" });
  const start = timesOn(times)[0]?.value ?? "";
  const contact = await client.submit(times, { start });
  const check = await client.submit(contact, { naam: "Audrey Janssen", telefoonnummer: "0612345678" });
  const places = check.links.map(({ href }) => href).filter((href) => href.startsWith("/nl/afspraak/"));
  expect(places).toEqual(expect.arrayContaining(["/nl/afspraak/dienst", "/nl/afspraak/plaats", "/nl/afspraak/tijd"]));

  // when they look at the list again, and send their own time once more
  const again = await client.get("/nl/afspraak/tijd");
  expect(timesOn(again).find(({ checked }) => checked)?.value).toBe(start);
  expect(stepOf(await client.submit(again))).toBe("controleren");
  // or only their name
  expect(stepOf(await client.submit(await client.get("/nl/afspraak/gegevens"), { naam: "Audrey Peters" }))).toBe(
    "controleren",
  );
  expect(
    await db.appointment.count({ where: { status: "hold", startsAt: new Date(start), holdRenewals: { gt: 1 } } }),
  ).toBe(1);

  // when they press "Sluit snel", then this browser knows nothing of it
  const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const left = await fetch(`${origin}/sessie`, { redirect: "manual", headers: { cookie } });
  expect(left.headers.get("set-cookie")).toMatch(/loket_afspraak=;/);
});

test("without an interpreter for a language nobody is sent away: one helps by telephone", async () => {
  const client = browser();
  const times = await toTimes(client, "nl", { tolk: "interpreter", gesprekstaal: "so" });
  expect(times.text).toContain(words("nl")("appointments:flow.times.byPhone"));
  const kept = await book(client, times, timesOn(times)[0]?.value ?? "");
  expect(kept.text).toContain(words("nl")("appointments:kept.along.phone"));
});

test("who just reported themselves is offered the first conversation at their own gemeentehuis, and nothing is asked again", async () => {
  // given Mohammed's melding, stored in this browser
  const client = browser();
  const { receipt } = await walkForm({
    client,
    language: "ar",
    answers: { ...mohammed.answers, gemeente: "roosendaal" },
  });
  expect(receipt.links.map(({ href }) => href)).toContain("/ar/afspraak");
  // when he goes on to the appointment
  const times = await client.get("/ar/afspraak");
  // then only the time is asked, with an interpreter for him
  expect(stepOf(times)).not.toBe("dienst");
  const listed = timesOn(times).length > 0 ? times : await client.get("/ar/afspraak/tijd");
  const check = await client.submit(listed, { start: timesOn(listed)[0]?.value ?? "" });
  expect(stepOf(check)).toBe("controleren");
  const kept = await press(client, check, "_bevestig", "1");
  expect([check.status, kept.status]).toEqual([200, 200]);
  const row = await db.appointment.findFirstOrThrow({ where: { intakeId: { not: null } } });
  expect(row).toMatchObject({ service: "eersteGesprek", location: "roosendaal", status: "confirmed" });
  // and his receipt now names it, with the way to it, and offers no second one
  const again = await client.get("/ar/ontvangst/nu");
  const hrefs = again.links.map(({ href }) => href);
  expect(hrefs).toContain(kept.url.pathname);
  expect(hrefs).not.toContain("/ar/afspraak");
  expect(again.text).toContain("Gemeentehuis Roosendaal");
});

test("an appointment is there as soon as the melding is stored; who closes the melding leaves nothing of it for the next at this screen", async () => {
  // given a melding that is stored while the further questions are open
  const client = browser();
  await walkForm({
    client,
    language: "nl",
    answers: { ...mohammed.answers, gemeente: "zundert" },
    until: "stored",
  });
  const question = await client.get("/nl/afspraak");
  expect(stepOf(question)).toBe("afspraak");
  expect(stepOf(await client.get("/nl/afspraak/tijd"))).toBe("taal");
  const times = await client.submit(await client.get("/nl/afspraak/taal"), { tolk: "none" });
  expect(times.text).toContain("Zundert");
  const check = await client.submit(times, { start: timesOn(times)[0]?.value ?? "" });
  expect(check.text).toContain(mohammed.answers.achternaam as string);
  // when the melding is closed on this device and the booking is still there
  client.cookies.delete("loket_session");
  // then the next who comes begins with the first question, and who leaves by "Sluit snel" leaves no booking at all
  const next = await client.get("/nl/afspraak");
  expect(next.text).toContain(words("nl")("appointments:flow.service.heading"));
  expect((await client.get("/nl/afspraak/controleren")).text).not.toContain(mohammed.answers.achternaam as string);
  const left = await fetch(`${origin}/sessie`, { redirect: "manual" });
  expect(left.headers.getSetCookie().filter((line) => /loket_afspraak=;.*(Max-Age=0|1970)/i.test(line))).toHaveLength(
    1,
  );
});

test("after a check a conversation about the check is offered, and only where and when is asked", async () => {
  const client = browser();
  const place = await client.get("/nl/afspraak?voor=voorzieningencheck");
  expect(place.text).toContain(words("nl")("appointments:flow.place.heading"));
  const understanding = await client.submit(place, { plaats: "rucphen" });
  const times = await client.submit(understanding, { tolk: "none" });
  const kept = await book(client, times, timesOn(times)[0]?.value ?? "");
  expect(kept.heading).toBe(words("nl")("appointments:kept.heading"));
  const row = await db.appointment.findFirstOrThrow({ where: { service: "voorzieningencheck", status: "confirmed" } });
  expect(row).toMatchObject({ location: "rucphen", intakeId: null });
});

test("who gives up moving and comes in at the front door books anew, and half an hour later nothing of it is left", async () => {
  const client = browser();
  const times = await toTimes(client, "nl", { tolk: "none" });
  const kept = await book(client, times, timesOn(times)[0]?.value ?? "");
  await press(client, kept, "_verzet", "1");
  const fresh = await client.get("/nl/afspraak");
  expect(fresh.heading).toBe(words("nl")("appointments:flow.service.heading"));
});
