import { describe, expect, test } from "vitest";
import { along } from "#app/identity/commands/take-along.server.ts";
import "#app/i18n/texts.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { startDraft } from "#app/intake/commands/save-draft.server.ts";
import { submitForm } from "#app/intake/commands/submit-form.server.ts";
import { allPages } from "#app/intake/contract.ts";
import { melding } from "#app/intake/forms/melding.ts";
import { calendarDay } from "#app/kernel/day.ts";
import { db } from "#app/platform/db.server.ts";
import { askForPapers } from "#app/queue/commands/ask-for-papers.server.ts";
import { claimIntake } from "#app/queue/commands/claim-intake.server.ts";
import { importHistory } from "#app/queue/commands/import-history.server.ts";
import { joinIntakes } from "#app/queue/commands/join-intakes.server.ts";
import { keepAllTerms, keepsTerm } from "#app/queue/commands/keep-terms.server.ts";
import { liftSearchPeriod } from "#app/queue/commands/lift-search-period.server.ts";
import { moveIntake } from "#app/queue/commands/move-intake.server.ts";
import { pauseTerm } from "#app/queue/commands/pause-term.server.ts";
import { withdrawIntake } from "#app/queue/commands/withdraw-intake.server.ts";
import { readQueueView, type Tab } from "#app/queue/contract.ts";
import { clocksOf } from "#app/queue/queries/clocks.server.ts";
import { queueCount, queuePage } from "#app/queue/queries/queue-page.server.ts";
import { queueScreen } from "#app/queue/queries/queue-screen.server.ts";
import { aanvraag } from "#tests/reference/history.ts";
import { givenIntake, givenStaff, now } from "./given.ts";

const tenant = "hart-van-west-brabant";
const daysOn = (days: number) => new Date(now.getTime() + days * 86_400_000);
const view = (search: string) => readQueueView(new URLSearchParams(search));

/** An aanvraag of so many days ago that a colleague took up. */
async function givenAanvraag(staff: Staff, daysOld: number) {
  const intake = await givenIntake({ tenant: staff.tenant, regeling: "algemene-bijstand", hoursOld: 24 * daysOld });
  const claimed = await claimIntake({ staff, reference: intake.reference, version: 1, now });
  if (!claimed.ok) throw new Error(claimed.refusal);
  const started = await moveIntake({ staff, reference: intake.reference, version: 2, now, to: "in_progress" });
  if (!started.ok) throw new Error(started.refusal);
  return { ...intake, ask: { staff, reference: intake.reference, version: 3, now } };
}

async function keptDay(of: string, id: string): Promise<string | null> {
  const row = await db.intake.findUniqueOrThrow({ where: { tenant_id: { tenant: of, id } } });
  return row.decideBy?.toISOString().slice(0, 10) ?? null;
}

describe("the list by the last day to decide", () => {
  test("parts what is late, what is nearly late and what waits on its resident, the first day first", async () => {
    // given 60, 50, 49 and 2 days old, one of 52 days whose papers are asked for today, and a melding without a term
    const of = "due-parts";
    const staff = await givenStaff(of, "klantmanager");
    await givenIntake({ tenant: of, hoursOld: 24 * 90 });
    const [calm, eight, near, late, waits] = [
      await givenAanvraag(staff, 2),
      await givenAanvraag(staff, 48),
      await givenAanvraag(staff, 50),
      await givenAanvraag(staff, 60),
      await givenAanvraag(staff, 52),
    ];
    const asked = { kinds: ["bankafschriften"], text: "", until: calendarDay("2026-12-07") };
    expect(await askForPapers({ ...waits.ask, ...asked })).toMatchObject({ ok: true });

    const part = async (tab: Tab, at: Date) => {
      const page = await queuePage(staff, view(`vak=${tab}&volgorde=termijn`), 25, at);
      expect(await queueCount(staff, tab, 100, at), tab).toBe(page.rows.length);
      return page.rows.map(({ reference }) => reference);
    };
    const refs = (...ones: { reference: string }[]) => ones.map(({ reference }) => reference);
    // then 4 October and eight weeks is a Sunday: 30 November, seven days from now; 6 October gives 1 December
    expect(await part("te-laat", now)).toEqual(refs(late));
    expect(await part("bijna-te-laat", now)).toEqual(refs(near));
    expect(await part("wacht-op-inwoner", now)).toEqual(refs(waits));
    expect(await part("van-mij", now)).toEqual(refs(late, near, eight, waits, calm));

    // the day after the one that is given, nobody waits any more; 27 November and fourteen days is 11 December
    expect(await part("wacht-op-inwoner", daysOn(14))).toEqual(refs(waits));
    expect(await part("bijna-te-laat", daysOn(14))).toEqual([]);
    expect(await part("wacht-op-inwoner", daysOn(15))).toEqual([]);
    expect(await part("bijna-te-laat", daysOn(15))).toEqual(refs(waits));
    expect(await part("te-laat", daysOn(15))).toEqual(refs(late, near, eight));
  });

  test("shows the days of the page of one: left, standing still, late, and the voorschot; a melding has none", async () => {
    const staff = await givenStaff(tenant, "klantmanager");
    const [late, still] = [await givenAanvraag(staff, 60), await givenAanvraag(staff, 7)];
    const other = await givenIntake({ tenant });
    await claimIntake({ staff, reference: other.reference, version: 1, now });
    const pause = { ground: "forceMajeure", from: calendarDay("2026-11-23"), until: calendarDay("2026-11-27") };
    expect(await pauseTerm({ ...still.ask, ...pause, text: "Door de overstroming." })).toMatchObject({ ok: true });

    const { rows, sorts } = await queueScreen(staff, view("vak=van-mij&volgorde=termijn"), now);
    expect(sorts.due?.direction).toBe("ascending");
    expect(rows.map(({ reference, due }) => [reference, due])).toEqual([
      [
        late.reference,
        {
          ...{ left: "4 dagen te laat", late: true, day: "19-11-2026", still: null },
          advance: "Voorschot te laat: 22-10-2026",
        },
      ],
      [
        still.reference,
        {
          ...{ left: "nog 56 dagen", late: false, day: "18-01-2027", still: "Staat stil tot en met 27-11-2026" },
          advance: "Voorschot uiterlijk 14-12-2026",
        },
      ],
      [other.reference, null],
    ]);
  });
});

describe("the last day to decide is kept", () => {
  test("when an aanvraag is sent or comes in from an older system, and for one that is stored without it the next night", async () => {
    const form = { ...melding, kind: "aanvraag", regeling: "algemene-bijstand" } as const;
    const answers = { gemeente: "zundert", waarvoor: "bijstand", invuller: "zelf", achternaam: "Smits" };
    const passed = allPages(form).map((page) => page.id);
    const draft = await startDraft(tenant, "melding", "nl", now, (content) => ({ ...content, answers, passed }));
    await submitForm({ tenant, draftId: draft.id, form, complete: true, keepTerm: keepsTerm, now });
    expect(await keptDay(tenant, draft.id)).toBe("2027-01-18");

    const of = "due-history";
    const received = calendarDay("2026-11-23");
    await importHistory(of, [aanvraag({ id: "1", werkplein: of, gemeente: "zundert", received })], now);
    const imported = await db.intake.findFirstOrThrow({ where: { tenant: of } });
    expect(await keptDay(of, imported.id)).toBe((await clocksOf(of, imported.id, now))?.decideBy);

    const bare = await givenIntake({ tenant, regeling: "algemene-bijstand" });
    expect(await keptDay(tenant, bare.id)).toBeNull();
    expect(await keepAllTerms()).toBeGreaterThan(0);
    expect(await keptDay(tenant, bare.id)).toBe("2027-01-18");
    expect(await keepAllTerms()).toBe(0);
  });

  test("with one that is joined, is gone with a withdrawal, and moves when the search period of its melding is lifted", async () => {
    const staff: Staff = { ...(await givenStaff(tenant, "teamleider")), roles: ["teamleider", "klantmanager"] };
    const [first, second] = [await givenAanvraag(staff, 7), await givenAanvraag(staff, 0)];
    expect(await joinIntakes({ ...second.ask, other: first.reference }, along)).toMatchObject({
      ok: true,
    });
    expect([await keptDay(tenant, first.id), await keptDay(tenant, second.id)]).toEqual([null, "2027-01-11"]);
    expect(await withdrawIntake({ tenant, intakeId: second.id, now })).toMatchObject({ ok: true });
    expect(await keptDay(tenant, second.id)).toBeNull();

    const melded = await givenIntake({ tenant, hoursOld: 24 * 7 });
    const young = await givenAanvraag(staff, 0);
    const where = (id: string) => ({ where: { tenant_id: { tenant, id } } });
    await db.intake.update({ ...where(melded.id), data: { routes: ["jonger-dan-27"] } });
    await db.intake.update({ ...where(young.id), data: { follows: melded.id } });
    await keepAllTerms();
    expect(await keptDay(tenant, young.id)).toBe("2027-02-08");
    const lift = { staff, reference: melded.reference, version: 1, note: "Dakloos.", now: daysOn(2) };
    expect(await liftSearchPeriod(lift)).toMatchObject({ ok: true });
    expect(await keptDay(tenant, young.id)).toBe("2027-01-20");
    expect((await clocksOf(tenant, young.id, daysOn(2)))?.decideBy).toBe("2027-01-20");
  });
});
