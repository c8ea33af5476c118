import { key, translator } from "#app/i18n/contract.ts";
import { formatMoment } from "#app/i18n/format.server.ts";
import { answersTo, type Choice, isStopped, isStuck, mayStop, outcomesOf } from "#app/queue/contract.ts";
import { type Referral, referralsOf } from "#app/queue/queries/referrals.server.ts";

/** One referral on the page of a person. */
export interface ReferralModel {
  readonly id: string;
  readonly state: string;
  readonly partner: string;
  readonly lines: readonly { readonly label: string; readonly value: string }[];
  /** Something a colleague should do by hand: it never arrived, or the partner does not know that consent was taken back. */
  readonly warning: "failed" | "held" | "heldTried" | "untold" | null;
  /** It can be sent once more. */
  readonly again: boolean;
  /** It can be ended as never sent. */
  readonly stop: boolean;
  /** The message, word for word. */
  readonly words: string;
  /** What the partner can say now. */
  readonly answers: readonly Choice[];
}

export interface ReferralsModel {
  readonly referrals: readonly ReferralModel[];
  /** Where somebody is referred; null for an intake that was joined to another. */
  readonly href: string | null;
}

/** To whom the resident of a file was referred, and how that stands. */
export async function dossierReferrals(intake: {
  readonly tenant: string;
  readonly id: string;
  readonly reference: string;
  readonly joinedTo: string | null;
}): Promise<ReferralsModel> {
  const { tenant, id, reference, joinedTo } = intake;
  const referrals = (await referralsOf(tenant, id)).map(referralModel);
  return { referrals, href: joinedTo ? null : `/werkvoorraad/${reference}/doorverwijzen` };
}

function referralModel(referral: Referral): ReferralModel {
  const { t } = translator("nl");
  const { id, state, delivery, outcome, askedAt, askedBy, consent, content, answer } = referral;
  const line = (name: string, value: string) => ({ label: t(key("queue", "referral", "lines", name)), value });
  const say = (group: string, value: string) => t(key("queue", "referral", group, value));
  const untold = state === "withdrawn" && delivery === "failed";
  const stop = mayStop(referral);
  const stuck = isStuck(referral) ? (delivery === "held" ? heldAs(stop) : "failed") : null;
  return {
    ...{ id, state, partner: content.partner, words: content.words },
    lines: [
      line("state", say("states", isStopped(referral) ? "stopped" : state)),
      ...(outcome ? [line("outcome", say("outcomes", outcome))] : []),
      ...(answer ? [line("answer", answer)] : []),
      line("asked", t("queue:referral.askedBy", { when: formatMoment(askedAt, "nl"), who: askedBy })),
      line("consent", say("consents", consent)),
      ...(state === "asked" ? [line("delivery", say("deliveries", delivery))] : []),
    ],
    warning: untold ? "untold" : stuck,
    again: untold || stuck !== null,
    stop,
    answers: answersTo(state).flatMap((to) => answerChoices(to, content.kind)),
  };
}

/** What was tried may have come, though the answer was lost. */
function heldAs(stop: boolean) {
  return stop ? "held" : "heldTried";
}

/** "Nam het aan", "gaf het terug", and of an end each outcome by its name. */
function answerChoices(to: string, kind: Referral["content"]["kind"]): Choice[] {
  const { t } = translator("nl");
  if (to !== "ended") return [{ value: to, text: t(key("queue", "referral", "answers", to)) }];
  return outcomesOf(kind).map((outcome) => {
    const came = t(key("queue", "referral", "outcomes", outcome));
    return { value: `ended:${outcome}`, text: t("queue:referral.answers.ended", { outcome: came }) };
  });
}
