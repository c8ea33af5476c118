import { defineFact, readAnswer } from "#app/facts/contract.ts";
import { type KeptCheck, showCode } from "#app/intake/contract.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { transaction } from "#app/platform/db.server.ts";
import { takeTurn } from "#app/platform/rate-limit.server.ts";
import type { PageError } from "#app/ui/forms/page-model.ts";
import { writeMessage } from "./write-message.server.ts";

export interface MailCheckCode {
  readonly tenant: string;
  readonly kept: KeptCheck;
  readonly language: string;
  /** What was sent: the field `email`. */
  readonly sent: FormData;
  readonly now: Date;
}

const address = defineFact({
  id: "email",
  type: "email",
  ground: "consent",
  sensitivity: "personal",
  uses: ["notification:checkCode"],
});

/**
 * Mails the code of a kept check, because somebody asked: to that address, once a day, with nothing of the answers. The address stands
 * in the message and nowhere else, and leaves it when the message is sent.
 * @returns what is wrong with what was typed; empty when the message is on its way.
 */
export async function mailCheckCode({ tenant, kept, language, sent, now }: MailCheckCode): Promise<PageError[]> {
  const today = dayInAmsterdam(now);
  const reading = readAnswer(address, sent, { today });
  const errors = reading.ok
    ? reading.known === undefined
      ? ["required"]
      : []
    : reading.errors.map(({ code }) => code);
  if (!reading.ok || errors.length > 0)
    return errors.map((code) => ({ field: "email", text: { key: `errors:email.${code}` } }));
  const email = String(reading.known);
  for (const key of [`check:${kept.id}`, `check:${tenant}:${email.toLowerCase()}`]) {
    if ((await takeTurn("newCode", key)) > 0) return [{ field: "email", text: { key: "ui:errorPage.tooMany.now" } }];
  }
  const contact = { language, email, phone: null, ownPhone: null, safeToCall: true };
  const { until } = kept;
  const code = showCode(kept.code);
  await transaction((tx) =>
    writeMessage(tx, {
      ...{ tenant, kind: "checkCode", contact, intakeId: null, code, until, now },
      occasion: [code, email, today].join("\n"),
    }),
  );
  return [];
}
