import type { LoaderFunctionArgs } from "@remix-run/node";
import { nextFor } from "#app/appointments/queries/booked-for.server.ts";
import { openMessages } from "#app/cases/commands/open-messages.server.ts";
import { mayWrite } from "#app/cases/contract.ts";
import { messagesOf } from "#app/cases/queries/messages-of.server.ts";
import type { OwnCase } from "#app/cases/queries/own-cases.server.ts";
import { key } from "#app/i18n/contract.ts";
import { representativesOf } from "#app/identity/queries/representatives-of.server.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { notFound } from "#app/platform/http.server.ts";
import { clocksOf } from "#app/queue/queries/clocks.server.ts";
import { knownDecisions } from "#app/queue/queries/decision.server.ts";
import { intakeStory } from "#app/queue/queries/intake-story.server.ts";
import { referralsOf } from "#app/queue/queries/referrals.server.ts";
import { pausesOf, requestsOf } from "#app/queue/queries/requests.server.ts";
import type { CasePageModel } from "#app/ui/pages/case-page.tsx";
import { placeLine } from "#app/werkpleinen/contract.ts";
import { decisionPage } from "./case-decision.server.ts";
import { addressOfCase } from "./case-list.server.ts";
import { keepPage, mayKeep } from "./case-login-link.server.ts";
import { lookedPage } from "./case-looked.server.ts";
import { alongPage, overviewPage } from "./case-overview.server.ts";
import { caseSigning, partnerPage } from "./case-partner.server.ts";
import { placeOfReferrals, referralsPage } from "./case-referrals.server.ts";
import { messagesFor, noAnswerHere, representedBlocks, seenBy, toldTo } from "./case-represented.server.ts";
import type { OpenedCase } from "./case-visit.server.ts";
import { doneNotice, messagesPage, writingPage, writtenFrom } from "./case-writing.server.ts";
import type { Refilled } from "./keyed-form.server.ts";

/** The part of a case that the address names. @throws 404 for a part that is not there, or not for this case. */
export async function drawCase(
  args: LoaderFunctionArgs,
  opened: OpenedCase,
  again: Refilled | undefined,
): Promise<CasePageModel> {
  const { params, request, context } = args;
  const { lng, found, part } = opened;
  const quickExit = found.urgency === "crisis";
  const page = await partOf(args, { ...opened, found: seenBy(found, part) }, again);
  const blocks = [...(await representedBlocks(context.tenant, lng, found, part)), ...page.blocks];
  return {
    ...page,
    blocks,
    quickExit,
    notice: page.notice ?? (params.what && again ? undefined : doneNotice(request)),
  };
}

async function partOf(
  args: LoaderFunctionArgs,
  opened: OpenedCase,
  again: Refilled | undefined,
): Promise<CasePageModel> {
  const { tenant, now } = args.context;
  const { what } = args.params;
  const { lng, found, method, part, may } = opened;
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
  const messages = messagesFor(await messagesOf(tenant, found.id), part, may);
  if (found.unread > 0) await openMessages(tenant, found.id, now);
  const page = messagesPage(messages, writing, part?.partyId);
  return part && !may("papers") ? { ...page, blocks: [...page.blocks, noAnswerHere] } : page;
}

async function signedBy({ context }: LoaderFunctionArgs, { lng, found }: OpenedCase, again: Refilled | undefined) {
  const signing = await caseSigning(context.tenant, found, context.now);
  return partnerPage(lng, context.origin, found, signing, again) ?? notFound();
}

async function overview({ context }: LoaderFunctionArgs, opened: OpenedCase): Promise<CasePageModel> {
  const { tenant, now } = context;
  const { lng, werkplein, found, part, may } = opened;
  const today = dayInAmsterdam(now);
  const [clocks, requests, standing, [decision = null], story, booked, signing, referrals, acting] = await Promise.all([
    clocksOf(tenant, found.id, now),
    requestsOf(tenant, found.id),
    pausesOf(tenant, found.id),
    knownDecisions(tenant, found.id),
    intakeStory(tenant, found.id),
    nextFor(tenant, found.id, now),
    found.kind === "aanvraag" ? caseSigning(tenant, found, now) : null,
    part === null ? referralsOf(tenant, found.id) : [],
    part === null ? representativesOf(tenant, found.id, today) : [],
  ]);
  const asked = requests.filter(({ endedOn }) => endedOn === null);
  const pauses = standing.filter(({ from, until, endedOn }) => from <= today && today <= until && !endedOn);
  const meeting = booked && { ...booked, place: placeLine(werkplein, booked.location) };
  const known = { werkplein, clocks, pauses, decision, events: story.events, signing };
  if (part?.role === "partner") return alongPage(lng, found, { ...known, acting: [], may });
  const whole = { ...known, asked, meeting, acting, referrals, may, mayKeep: part === null && mayKeep(opened) };
  return overviewPage(lng, found, toldTo(whole, may));
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
