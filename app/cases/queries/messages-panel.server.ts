import { htmlLang, isLanguage, key, translator } from "#app/i18n/contract.ts";
import { formatShortDay, formatTime } from "#app/i18n/format.server.ts";
import type { MessagesModel } from "../core/messages-model.ts";
import { type CaseMessage, messagesOf } from "./messages-of.server.ts";

/** What was written about an intake, for the page of a colleague who has it open; the newest first. */
export async function messagesPanel(
  tenant: string,
  intakeId: string,
  nameOf: (staffId: string) => string,
): Promise<MessagesModel> {
  const messages = await messagesOf(tenant, intakeId);
  const lines = messages.map((message) => lineOf(message, nameOf));
  return { lines, unread: lines.filter(({ unread }) => unread).length };
}

function lineOf(message: CaseMessage, nameOf: (staffId: string) => string): MessagesModel["lines"][number] {
  const { id, at, kind, staffId, readAt, text, language, method } = message;
  const { t } = translator("nl");
  const own = staffId === null;
  return {
    ...{ id, text, unread: own && readAt === null, opened: !own && readAt !== null },
    when: `${formatShortDay(at)}, ${formatTime(at, "nl")}`,
    who: own ? t("queue:messages.resident") : nameOf(staffId),
    kind: t(key("queue", "messages", "kinds", kind)),
    lang: own && isLanguage(language) ? htmlLang(language) : null,
    byCode: own && kind === "objection" && method === "code",
  };
}
