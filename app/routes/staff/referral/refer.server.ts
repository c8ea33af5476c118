import type { Staff } from "#app/identity/contract.ts";
import { staffNames } from "#app/identity/queries/staff-names.server.ts";
import { ok } from "#app/kernel/result.ts";
import { openIntake } from "#app/queue/commands/open-intake.server.ts";
import { referIntake } from "#app/queue/commands/refer-intake.server.ts";
import { consentWays, type ReferAsk, type SharedLine, type TimelineLine } from "#app/queue/contract.ts";
import { intakeStory } from "#app/queue/queries/intake-story.server.ts";
import { isForReferral, partnersOf, type ReferralPartner } from "#app/queue/queries/partners.server.ts";
import { linesToShare, usablePartner, wordedReferral, wordsMark } from "#app/queue/queries/referral-offer.server.ts";
import { timeline } from "#app/queue/queries/timeline.server.ts";
import type { RefusedModel } from "../refusal.tsx";

export interface ReferModel {
  readonly reference: string;
  readonly version: number;
  /** Number of the last line of the timeline, and the timeline itself: to show what others did meanwhile. */
  readonly seen: number;
  readonly timeline: readonly TimelineLine[];
  readonly partners: readonly Pick<ReferralPartner, "id" | "name" | "kind">[];
  readonly partner: Pick<ReferralPartner, "id" | "name" | "kind"> | null;
  readonly lines: readonly SharedLine[];
  readonly consents: readonly string[];
}

/** What a page says after its form was sent, when it stays where it is. */
export interface ReferAnswer {
  readonly typed: Readonly<Record<string, string>>;
  readonly ticked: readonly string[];
  readonly refused: RefusedModel | null;
  /** The message word for word, to be read over and agreed to; and by what the form says that it was. */
  readonly preview: { readonly words: string; readonly mark: string } | null;
}

/** The page on which somebody is referred: opening it is written down as opening the file. Null: not there, or not theirs. */
export async function referModel(
  staff: Staff,
  reference: string,
  partnerId: string | null,
  now: Date,
): Promise<ReferModel | null> {
  const opened = await openIntake({ staff, reference, now });
  if (!opened.ok || opened.value.kind !== "file") return null;
  const { intake } = opened.value;
  const { tenant } = staff;
  const [all, story, colleagues] = await Promise.all([
    partnersOf(tenant),
    intakeStory(tenant, intake.id),
    staffNames(tenant),
  ]);
  const names = new Map([...colleagues, ...all].map(({ id, name }) => [id, name]));
  const partners = all.filter(isForReferral).filter((one) => one.active && (one.way === "mailbox" || one.hasKey));
  const partner = partners.find(({ id }) => id === partnerId) ?? null;
  return {
    ...{ reference: intake.reference, version: intake.version, seen: story.events.at(-1)?.seq ?? 0 },
    timeline: timeline(story.events, names),
    partners: partners.map(brief),
    partner: partner && brief(partner),
    lines: partner && !intake.joinedTo ? linesToShare(intake, partner) : [],
    consents: consentWays,
  };
}

function brief({ id, name, kind }: ReferralPartner) {
  return { id, name, kind };
}

/** Shows what would be sent, or sends what was shown. Null: not there, or not theirs; "sent": done. */
export async function answerRefer(
  staff: Staff,
  reference: string,
  form: FormData,
  now: Date,
): Promise<ReferAnswer | "sent" | null> {
  const field = (name: string) => String(form.get(name) ?? "");
  const typed = { waarom: field("waarom"), akkoord: field("akkoord") };
  const facts = form.getAll("antwoord").map(String);
  const ask = { partnerId: field("aan"), facts, why: typed.waarom, consent: typed.akkoord };
  const button = field("doe");
  const refused = (refusal: string): RefusedModel => ({
    ...{ button, refusal, typed, ticked: [], seen: Number(field("gezien")) || 0 },
  });
  if (button === "verstuur") {
    const version = Number(field("versie")) || 0;
    const sent = await referIntake({ staff, reference, version, seen: field("woorden"), now, ...ask });
    if (sent.ok) return "sent";
    if (sent.refusal === "notFound") return null;
    if (sent.refusal !== "wordsNotSeen") return { typed, ticked: facts, refused: refused(sent.refusal), preview: null };
  }
  const shown = await preview(staff, reference, ask, now);
  if (!shown) return null;
  if (!shown.ok) return { typed, ticked: facts, refused: refused(shown.refusal), preview: null };
  const unseen = button === "verstuur" ? refused("wordsNotSeen") : null;
  return { typed, ticked: facts, refused: unseen, preview: shown.value };
}

/** What would be sent with these ticks, to read over with the resident first. Nothing changes. */
async function preview(staff: Staff, reference: string, ask: ReferAsk & { readonly partnerId: string }, now: Date) {
  const opened = await openIntake({ staff, reference, now });
  if (!opened.ok || opened.value.kind !== "file") return null;
  const partner = await usablePartner(staff.tenant, ask.partnerId);
  if (!partner.ok) return partner;
  const worded = wordedReferral(opened.value.intake, partner.value, ask, now);
  if (!worded.ok) return worded;
  const { words } = worded.value.content;
  return ok({ words, mark: wordsMark(words) });
}
