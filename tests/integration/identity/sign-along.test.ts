import { randomUUID } from "node:crypto";
import type { AppLoadContext } from "@remix-run/node";
import { beforeAll, describe, expect, test } from "vitest";
import { auditPage } from "#app/audit/queries/audit-page.server.ts";
import "#app/i18n/texts.server.ts";
import { asksPartner } from "#app/identity/commands/ask-partner.server.ts";
import { signsAtDesk } from "#app/identity/commands/sign-intake.server.ts";
import { signatureOf } from "#app/identity/queries/signature-of.server.ts";
import { startDraft } from "#app/intake/commands/save-draft.server.ts";
import { submitForm } from "#app/intake/commands/submit-form.server.ts";
import { allPages, formById } from "#app/intake/contract.ts";
import { keepSession } from "#app/intake/queries/resident-session.server.ts";
import { db } from "#app/platform/db.server.ts";
import { signAtDesk } from "#app/queue/commands/sign-at-desk.server.ts";
import * as ownCase from "#app/routes/resident/own-case.tsx";
import * as link from "#app/routes/resident/sign-along.tsx";
import { givenLogin } from "../cases/given-login.ts";
import { givenStaff, now } from "../queue/given.ts";

const tenant = "hart-van-west-brabant";
const form = formById("levensonderhoud") ?? expect.fail("no such form");
const [mohammed, rima, stranger] = ["999990433", "999990470", "999990135"];
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);

/** Mohammed sent an aanvraag for two; what he told of his own stands in it too. */
async function sent(answers = {}) {
  const passed = allPages(form).map(({ id }) => id);
  const told = {
    ...{ gemeente: "etten-leur", invuller: "zelf", voornaam: "Mohammed", achternaam: "Al-Hassan", bsn: mohammed },
    ...{ telefoonnummer: "+31612345678", woontMet: ["partner"], partnerNaam: "Rima Al-Hassan", partnerBsn: rima },
    ...{ kanWerken: "deels", waaromNietWerken: "Mijn rug doet pijn.", ...answers },
  };
  const draft = await startDraft(tenant, form.id, "ar", now, (content) => ({ ...content, answers: told, passed }));
  const stored = await submitForm({
    ...{ tenant, draftId: draft.id, form, complete: true, askPartner: asksPartner(now), now },
  });
  if (!stored.ok) return expect.fail(stored.refusal);
  const { intakeId, reference } = stored.value;
  const context = { tenant, now, secure: false } as AppLoadContext;
  const cookie = keepSession(context, { kind: "intake", id: intakeId }).split(";")[0] ?? "";
  return { intakeId, reference, cookie };
}

interface Asked {
  readonly cookie?: string;
  readonly form?: Record<string, string>;
  readonly at?: Date;
}

async function ask(
  route: typeof ownCase | typeof link,
  params: Record<string, string | undefined>,
  { cookie = "", form: sentForm, at = now }: Asked = {},
) {
  const context = {
    ...{ tenant, clientAddress: randomUUID(), nonce: "", requestId: "", now: at, secure: false },
    origin: "http://localhost",
  } as AppLoadContext;
  const body = sentForm ? { method: "POST", body: new URLSearchParams(sentForm) } : {};
  const request = new Request("http://localhost/nl/", { headers: { cookie }, ...body });
  try {
    const answer = await route[sentForm ? "action" : "loader"]({ request, params: { lng: "nl", ...params }, context });
    return { status: answer?.init?.status ?? 200, page: JSON.stringify(answer?.data) };
  } catch (thrown) {
    if (!(thrown instanceof Response)) throw thrown;
    return { status: thrown.status, page: await thrown.text() };
  }
}

const partnerOf = (reference: string, asked: Asked) => ask(ownCase, { reference, what: "partner" }, asked);

async function linkOf(reference: string, cookie: string): Promise<string> {
  const { page } = await partnerOf(reference, { cookie });
  return /medeondertekenen\/([\w-]+)/.exec(page)?.[1] ?? expect.fail("no link");
}

const refusedOf = async (subject: string) =>
  (await auditPage({ tenant, subject, size: 20 })).rows.filter(({ action }) => action === "case.refused").length;

describe("Rima signs the aanvraag that Mohammed sent for both", () => {
  let own: Awaited<ReturnType<typeof sent>>;
  let token = "";
  let login: Awaited<ReturnType<typeof givenLogin>>;
  beforeAll(async () => {
    own = await sent();
    token = await linkOf(own.reference, own.cookie);
    login = await givenLogin(rima);
  });

  test("the link alone tells nothing, and nobody else's login opens it: the same 404 as a link that never was, written down", async () => {
    const { status, page } = await ask(link, { token });
    expect(status).toBe(200);
    for (const secret of ["Mohammed", "Al-Hassan", own.reference, "bijstand"]) expect(page).not.toContain(secret);
    const before = await refusedOf(own.intakeId);
    const never = await ask(link, { token: "x".repeat(43) }, { cookie: login.cookie });
    for (const bsn of [stranger, mohammed]) {
      const { cookie } = await givenLogin(bsn);
      expect(await ask(link, { token }, { cookie })).toEqual(never);
      expect(await ask(link, { token }, { cookie, form: {} })).toEqual(never);
    }
    expect(await ask(link, { token }, { at: inDays(29) })).toEqual(never);
    expect(never.status).toBe(404);
    expect(await refusedOf(own.intakeId)).toBe(before + 5);
    expect(await signatureOf(tenant, own.intakeId, "partner")).toBeNull();
  });

  test("she sees what both vouch for, and not how to reach him or how his health is", async () => {
    const { page } = await ask(link, { token }, login);
    for (const shown of ["Mohammed Al-Hassan", own.reference, "facts:woontMet"]) expect(page).toContain(shown);
    for (const secret of ["+31612345678", "Mijn rug", mohammed]) expect(page).not.toContain(secret);
  });

  test("a new link ends the one before; a BSN that cannot be one is said by the field", async () => {
    expect(await partnerOf(own.reference, { cookie: own.cookie, form: { partnerBsn: "123" } })).toMatchObject({
      status: 422,
    });
    const made = await partnerOf(own.reference, { cookie: own.cookie, form: { partnerBsn: rima } });
    expect(made.status).toBe(303);
    expect((await ask(link, { token }, login)).status).toBe(404);
    token = await linkOf(own.reference, own.cookie);
  });

  test("she signs, once; both read it, and she reads no more of his case than how it stands", async () => {
    expect((await ask(link, { token }, { ...login, form: {} })).status).toBe(303);
    await ask(link, { token }, { ...login, form: {} });
    expect(await signatureOf(tenant, own.intakeId, "partner")).toMatchObject({ method: "digid", bsn: rima });
    expect((await ask(link, { token }, login)).page).toContain("cases:along.done");
    const events = await db.intakeEvent.count({ where: { tenant, intakeId: own.intakeId, kind: "partnerSigned" } });
    expect(events).toBe(1);
    expect((await ask(ownCase, { reference: own.reference }, own)).page).toContain("cases:events.partnerSigned");

    const hers = await ask(ownCase, { reference: own.reference }, login);
    expect(hers.page).toContain("cases:signing.own");
    for (const what of ["berichten", "inzage", "partner", "intrekken", "verbeteren"])
      expect(await ask(ownCase, { reference: own.reference, what }, login)).toMatchObject({ status: 404 });
    await db.intake.update({ where: { tenant_id: { tenant, id: own.intakeId } }, data: { shielded: true } });
    expect(await ask(ownCase, { reference: own.reference }, login)).toMatchObject({ status: 404 });
    expect(await ask(link, { token }, login)).toMatchObject({ status: 404 });
  });
});

describe("without the BSN of the partner", () => {
  test("there is no link until it is told; at the desk the partner signs too, and a stale page is told so", async () => {
    const { intakeId, reference, cookie } = await sent({ partnerBsn: undefined });
    expect((await partnerOf(reference, { cookie })).page).not.toContain("medeondertekenen");
    await partnerOf(reference, { cookie, form: { partnerBsn: rima } });
    const token = await linkOf(reference, cookie);
    const staff = await givenStaff(tenant, "intake");
    const press = async () => {
      const { version } = await db.intake.findUniqueOrThrow({ where: { tenant_id: { tenant, id: intakeId } } });
      const signing = signsAtDesk(staff, "paspoort", "partner", now);
      return signAtDesk({ staff, reference, version, now, proof: "paspoort" }, signing);
    };
    expect((await press()).ok).toBe(true);
    expect(await signatureOf(tenant, intakeId, "partner")).toMatchObject({ method: "desk", proof: "paspoort" });
    expect(await press()).toEqual({ ok: false, refusal: "alreadySigned" });
    const login = await givenLogin(rima);
    await ask(link, { token }, { ...login, form: {} });
    expect(await signatureOf(tenant, intakeId, "partner")).toMatchObject({ method: "desk" });
  });
});

describe("what Mohammed sent without DigiD", () => {
  const keep = (reference: string, cookie: string, press = false) =>
    ask(ownCase, { reference, what: "digid" }, { cookie, ...(press ? { form: {} } : {}) });

  test("is kept with his own DigiD, which signs it, once; with nobody else's, and not without the code", async () => {
    const { intakeId, reference, cookie } = await sent();
    const own = await givenLogin(mohammed);
    const other = await givenLogin(stranger);
    expect((await keep(reference, cookie)).page).toContain("pages:digid.button");
    expect(await keep(reference, own.cookie, true)).toMatchObject({ status: 404 });
    const wrong = await keep(reference, `${cookie}; ${other.cookie}`, true);
    expect(wrong.status).toBe(422);
    expect(await refusedOf(intakeId)).toBe(2);
    expect(await signatureOf(tenant, intakeId)).toBeNull();

    const both = `${cookie}; ${own.cookie}`;
    expect((await keep(reference, both)).page).toContain("intake:engine.check.declares");
    for (const _ of [1, 2]) expect((await keep(reference, both, true)).status).toBe(303);
    expect(await signatureOf(tenant, intakeId)).toMatchObject({ method: "digid", bsn: mohammed });
    expect((await ask(ownCase, { reference }, own)).page).toContain(reference);
    const kinds = (await db.intakeEvent.findMany({ where: { tenant, intakeId } })).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "linked" || kind === "signed")).toEqual(["linked", "signed"]);
  });
});
