import { createHash } from "node:crypto";
import { formatDay } from "#app/i18n/format.server.ts";
import { formById } from "#app/intake/contract.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { werkpleinById } from "#app/werkpleinen/contract.ts";
import type { AnswerText } from "../core/dossier-model.ts";
import type { ReferralContent } from "../core/referral/content.ts";
import { type ConsentWay, decideRefer, type ReferAsk, type ReferRefusal } from "../core/referral/life.ts";
import { offeredLines, type SharedLine } from "../core/referral/offered.ts";
import { type PartnerRefusal, usable } from "../core/referral/partner.ts";
import { sectionsOf } from "./answers-in-dutch.server.ts";
import { say } from "./in-dutch.server.ts";
import type { IntakeRow } from "./intake-row.server.ts";
import { isForReferral, partnersOf, type ReferralPartner } from "./partners.server.ts";
import { toldSoFar } from "./told-so-far.server.ts";

/** The answers that may be shared with this partner, in the words in which they would be sent. */
export function linesToShare(intake: IntakeRow, { kind }: Pick<ReferralPartner, "kind">): readonly SharedLine[] {
  const content = toldSoFar(intake);
  const rows = sectionsOf(formById(intake.form), content).flatMap((section) => section.rows);
  const lines = rows.flatMap(({ fact, label, answer }) => (answer ? [{ fact, label, text: plain(answer) }] : []));
  return offeredLines(lines, kind, isSafe(content.answers.veiligOmTeBellen));
}

function isSafe(known: unknown): boolean {
  return known !== false && known !== "nee";
}

function plain(answer: AnswerText): string {
  if (answer.kind === "list") return answer.items.map(plain).join(", ");
  if (answer.kind !== "rows") return answer.text;
  return answer.rows.map((row) => row.map((part) => `${part.label}: ${plain(part.answer)}`).join(", ")).join("; ");
}

/**
 * What a colleague wants to share, as it would leave: the message to the partner, word for word. What is shown to colleague and resident
 * is what is sent.
 */
export function wordedReferral(
  intake: IntakeRow,
  partner: ReferralPartner,
  ask: ReferAsk,
  now: Date,
): Result<{ readonly content: ReferralContent; readonly consent: ConsentWay }, ReferRefusal> {
  const offered = linesToShare(intake, partner);
  const may = decideRefer(intake, ask, offered);
  if (!may.ok) return may;
  const lines = offered.filter(({ fact }) => ask.facts.includes(fact));
  const why = ask.why.trim().slice(0, 4000);
  const { tenant, reference } = intake;
  const words = wordsTo(partner, { tenant, reference, lines, why, consent: may.value, now });
  return ok({ content: { partner: partner.name, kind: partner.kind, lines, why, words }, consent: may.value });
}

interface Said {
  readonly tenant: string;
  readonly reference: string;
  readonly lines: readonly SharedLine[];
  readonly why: string;
  readonly consent: ConsentWay;
  readonly now: Date;
}

function wordsTo(partner: ReferralPartner, { tenant, reference, lines, why, consent, now }: Said): string {
  const { name, phone, email } = werkpleinById(tenant);
  const day = formatDay(dayInAmsterdam(now), "nl");
  return [
    say("queue:referral.words.opening", { werkplein: name, partner: partner.name, reference }),
    say("queue:referral.words.consent", { day, how: say(`queue:referral.consents.${consent}`) }),
    lines.map(({ label, text }) => `${label}: ${text}`).join("\n"),
    `${say("queue:referral.words.why")}\n${why}`,
    say("queue:referral.words.answer", { reference, phone: phone.number, email }),
  ].join("\n\n");
}

/** By which a form says what was in view when its button was pressed. */
export function wordsMark(words: string): string {
  return createHash("sha256").update(words).digest("hex");
}

/** The partner of this Werkplein to whom something can be sent. */
export async function usablePartner(tenant: string, id: string): Promise<Result<ReferralPartner, PartnerRefusal>> {
  const partner = (await partnersOf(tenant)).find((one) => one.id === id);
  if (!partner || !isForReferral(partner)) return refuse("partnerMissing");
  const use = usable(partner);
  return use.ok ? ok(partner) : use;
}
