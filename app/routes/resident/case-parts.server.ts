import type { LoaderFunctionArgs } from "@remix-run/node";
import { nextFor } from "#app/appointments/queries/booked-for.server.ts";
import { openMessages } from "#app/cases/commands/open-messages.server.ts";
import { mayWrite } from "#app/cases/contract.ts";
import { messagesOf } from "#app/cases/queries/messages-of.server.ts";
import type { OwnCase } from "#app/cases/queries/own-cases.server.ts";
import { key, type LanguageCode } from "#app/i18n/contract.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { notFound } from "#app/platform/http.server.ts";
import { clocksOf } from "#app/queue/queries/clocks.server.ts";
import { knownDecisions } from "#app/queue/queries/decision.server.ts";
import { intakeStory } from "#app/queue/queries/intake-story.server.ts";
import { referralsOf } from "#app/queue/queries/referrals.server.ts";
import { pausesOf, requestsOf } from "#app/queue/queries/requests.server.ts";
import type { CasePageModel } from "#app/ui/pages/case-page.tsx";
import { placeLine, type Werkplein } from "#app/werkpleinen/contract.ts";
import { decisionPage } from "./case-decision.server.ts";
import { addressOfCase } from "./case-list.server.ts";
import { keepPage, mayKeep } from "./case-login-link.server.ts";
import { lookedPage } from "./case-looked.server.ts";
import { alongPage, overviewPage } from "./case-overview.server.ts";
import { caseSigning, partnerPage } from "./case-partner.server.ts";
import { placeOfReferrals, referralsPage } from "./case-referrals.server.ts";
import { doneNotice, messagesPage, writingPage, writtenFrom } from "./case-writing.server.ts";
import type { Refilled } from "./keyed-form.server.ts";

interface Opened {
  readonly lng: LanguageCode;
  readonly werkplein: Werkplein;
  readonly found: OwnCase;
  readonly method: "code" | "digid";
  /** Only signed along. */
  readonly along: boolean;
}

/** The part of a case that the address names. @throws 404 for a part that is not there, or not for this case. */
export async function drawCase(
  args: LoaderFunctionArgs,
  opened: Opened,
  again: Refilled | undefined,
): Promise<CasePageModel> {
  const { params, request } = args;
  const quickExit = opened.found.urgency === "crisis";
  const page = await partOf(args, opened, again);
  return { ...page, quickExit, notice: page.notice ?? (params.what && again ? undefined : doneNotice(request)) };
}

async function partOf(args: LoaderFunctionArgs, opened: Opened, again: Refilled | undefined): Promise<CasePageModel> {
  const { tenant, now } = args.context;
  const { what } = args.params;
  const { lng, found, method } = opened;
  if (what === undefined) return overview(args, opened);
  if (what === "intrekken") return found.mayWithdraw ? withdrawPage(lng, found) : notFound();
  if (what === "inzage") return lookedPage(lng, found, tenant);
  if (what === "digid") return keepPage(args, opened, again);
  if (what === placeOfReferrals) return referralsPage(lng, found, tenant, again);
  if (what === "partner") return signedBy(args, opened, again);
  if (what === "besluit") return decisionPage(opened, await knownDecisions(tenant, found.id));
  const kind = writtenFrom(what) ?? notFound();
  const clocks = await clocksOf(tenant, found.id, now);
  const writing = { lng, reference: found.reference, method, clocks, again };
  if (!mayWrite(kind, { state: found.state, terms: clocks })) return notFound();
  if (kind !== "message") return writingPage(kind, writing);
  const messages = await messagesOf(tenant, found.id);
  if (found.unread > 0) await openMessages(tenant, found.id, now);
  return messagesPage(messages, writing);
}

async function signedBy({ context }: LoaderFunctionArgs, { lng, found }: Opened, again: Refilled | undefined) {
  const signing = await caseSigning(context.tenant, found, context.now);
  return partnerPage(lng, context.origin, found, signing, again) ?? notFound();
}

async function overview({ context }: LoaderFunctionArgs, opened: Opened): Promise<CasePageModel> {
  const { tenant, now } = context;
  const { lng, werkplein, found, along } = opened;
  const [clocks, requests, standing, [decision = null], story, booked, signing, referrals] = await Promise.all([
    clocksOf(tenant, found.id, now),
    requestsOf(tenant, found.id),
    pausesOf(tenant, found.id),
    knownDecisions(tenant, found.id),
    intakeStory(tenant, found.id),
    nextFor(tenant, found.id, now),
    found.kind === "aanvraag" ? caseSigning(tenant, found, now) : null,
    referralsOf(tenant, found.id),
  ]);
  const asked = requests.filter(({ endedOn }) => endedOn === null);
  const today = dayInAmsterdam(now);
  const pauses = standing.filter(({ from, until, endedOn }) => from <= today && today <= until && !endedOn);
  const meeting = booked && { ...booked, place: placeLine(werkplein, booked.location) };
  const known = { werkplein, clocks, pauses, decision, events: story.events, signing };
  return along
    ? alongPage(lng, found, known)
    : overviewPage(lng, found, { ...known, asked, meeting, referrals, mayKeep: mayKeep(opened) });
}

/** "Weet u het zeker?" A link that is only opened changes nothing. */
function withdrawPage(lng: string, { reference, kind }: OwnCase): CasePageModel {
  return {
    heading: { key: "cases:withdraw.heading" },
    lead: { key: key("cases", "withdraw", kind === "melding" ? "leadMelding" : "lead"), critical: true },
    back: addressOfCase(lng, reference),
    blocks: [{ kind: "paragraph", text: { key: "cases:withdraw.appointment" } }],
    form: {
      ...{ action: addressOfCase(lng, reference, "intrekken"), fields: [], typed: {}, errors: [] },
      submit: { key: "cases:withdraw.button" },
    },
    actions: [{ text: { key: "cases:withdraw.no" }, look: "link", href: addressOfCase(lng, reference) }],
  };
}
