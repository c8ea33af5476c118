import { expect, test } from "vitest";
import { calendarDay } from "#app/kernel/day.ts";
import { db, transaction } from "#app/platform/db.server.ts";
import { closeScreeningLine } from "#app/queue/commands/close-screening-line.server.ts";
import { consentToScreening } from "#app/queue/commands/consent-to-screening.server.ts";
import { openScreeningWorklist } from "#app/queue/commands/open-screening-worklist.server.ts";
import { registerHousehold } from "#app/queue/commands/register-household.server.ts";
import { screeningScreen } from "#app/queue/queries/screening-screen.server.ts";
import type { Answers } from "#app/rules/contract.ts";
import { screenTenant } from "#app/server/screening-run.ts";
import { givenStaff } from "./given.ts";
import { fatimaAnswers, givenCheck } from "./given-check.ts";

const tenant = "hart-van-west-brabant";
const now = new Date("2026-12-01T06:00:00Z");
const date = calendarDay("2026-12-01");

async function consenting(gemeente: string, months: number, contact: Answers = {}) {
  const answers = { ...fatimaAnswers, ...contact, maandenLaagInkomen: months };
  const saved = await givenCheck({ tenant, gemeente, answers, day: "2026-07-15" });
  const consent = { tenant, intakeId: saved.id, gemeente, answers, receipt: saved.check.receipt, now };
  await transaction((tx) => consentToScreening(tx, consent));
  return saved;
}

test("a consulent sees whom to call, why, and nobody else; who decides sees nothing of it", async () => {
  // given Fatima, 33 months on a low income in July; somebody for whom nothing changes; and somebody who did not consent
  const fatima = await consenting("roosendaal", 33);
  await consenting("roosendaal", 3);
  await givenCheck({ tenant, answers: { ...fatimaAnswers, maandenLaagInkomen: 33 }, day: "2026-07-15" });

  // when the month is screened
  expect(await screenTenant({ tenant, date, clock: () => now })).toMatchObject({ seen: 2, changed: 1 });

  // then a consulent reads her number and the reason; a colleague of another gemeente and a klantmanager do not
  const [ann, elsewhere, decider] = await Promise.all([
    givenStaff(tenant, "consulent", ["roosendaal"]),
    givenStaff(tenant, "consulent", ["zundert"]),
    givenStaff(tenant, "klantmanager"),
  ]);
  const page = await openScreeningWorklist(ann, null, now);
  if (!page.ok) throw new Error("a consulent opens the list");
  expect(screeningScreen(page.value, true)).toMatchObject({
    lines: [
      {
        ...{ reference: fatima.reference, gemeente: "Roosendaal", rank: 0 },
        changes: [
          {
            scheme: "Individuele inkomenstoeslag",
            turn: "van niet naar waarschijnlijk wel.",
            because: ["Uw inkomen is al lang genoeg laag.", "Maanden met een laag inkomen: van 33 naar 37."],
          },
        ],
      },
    ],
    next: null,
  });
  expect(await openScreeningWorklist(elsewhere, null, now)).toMatchObject({ ok: true, value: { lines: [] } });
  expect(await openScreeningWorklist(decider, null, now)).toEqual({ ok: false, refusal: "notFound" });

  // when the klantmanager and the colleague from elsewhere try to close it, and Ann does, twice
  const line = { reference: fatima.reference, date, now };
  for (const staff of [decider, elsewhere]) expect((await closeScreeningLine({ staff, ...line })).ok).toBe(false);
  for (let time = 0; time < 2; time++)
    expect(await closeScreeningLine({ staff: ann, ...line })).toMatchObject({ ok: true });

  // then it is off the list, and the log tells that it was seen and closed once
  expect(await openScreeningWorklist(ann, null, now)).toMatchObject({ value: { lines: [] } });
  const log = await db.auditEntry.findMany({ where: { tenant, actor: `staff:${ann.id}` }, orderBy: { seq: "asc" } });
  expect(log.map(({ action }) => action)).toEqual(["screening.seen", "screening.done"]);
}, 60_000);

test("a line says whether its household may be called, and of a shielded one who is not named reads nothing", async () => {
  // given a household whose third year ends in December
  const { id, reference } = await consenting("roosendaal", 31, {
    telefoonnummer: "+31612345678",
    veiligOmTeBellen: true,
  });
  const later = calendarDay("2027-01-01");
  await screenTenant({ tenant, date: later, clock: () => now });
  const leader = await givenStaff(tenant, "teamleider");
  const lines = async () => {
    const page = await openScreeningWorklist(leader, null, now);
    return page.ok ? page.value.lines : [];
  };
  const line = async () => (await lines()).find((each) => each.reference === reference);

  // then it may be called only when that was agreed to as well
  expect(await line()).toMatchObject({ rank: 0, mayCall: false });
  const household = { tenant, intakeId: id, gemeente: "roosendaal", mayCall: true, advised: ["zorgtoeslag"], now };
  await transaction((tx) => registerHousehold(tx, household));
  expect(await line()).toMatchObject({ mayCall: true });

  // when
  await db.intake.update({ where: { tenant_id: { tenant, id } }, data: { shielded: true } });

  // then
  expect(await line()).toBeUndefined();
}, 60_000);
