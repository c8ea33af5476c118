import { htmlLang, isLanguage, key, translator } from "#app/i18n/contract.ts";
import { formatShortDay, formatTime } from "#app/i18n/format.server.ts";
import { inMatter } from "#app/identity/contract.ts";
import { cameInTime } from "../core/case-message.ts";
import type { MessagesModel } from "../core/messages-model.ts";
import { type CaseMessage, messagesOf, type WrittenBy } from "./messages-of.server.ts";

/** What was written about an intake, for the page of a colleague who has it open; the newest first. */
export async function messagesPanel(
  tenant: string,
  intakeId: string,
  nameOf: (staffId: string) => string,
  form: string,
): Promise<MessagesModel> {
  const messages = await messagesOf(tenant, intakeId);
  const lines = messages.map((message) => lineOf(message, nameOf, form));
  return { lines, unread: lines.filter(({ unread }) => unread).length };
}

function lineOf(
  message: CaseMessage,
  nameOf: (staffId: string) => string,
  form: string,
): MessagesModel["lines"][number] {
  const { id, at, kind, staffId, readAt, text, language, method, by, paper } = message;
  const { t } = translator("nl");
  const own = staffId === null;
  return {
    ...{ id, text, unread: own && readAt === null, opened: !own && readAt !== null },
    when: paper
      ? t("queue:messages.onPaper", { day: formatShortDay(paper.on) })
      : `${formatShortDay(at)}, ${formatTime(at, "nl")}`,
    who: own ? writerOf(by) : nameOf(staffId),
    kind: t(key("queue", "messages", "kinds", kind)),
    lang: own && isLanguage(language) ? htmlLang(language) : null,
    noAnswerHere: by !== undefined && !inMatter(by.role, form),
    signing: own && kind === "objection" ? signingOf(method, paper) : null,
    came: paper ? cameText(paper) : null,
  };
}

function cameText(paper: NonNullable<CaseMessage["paper"]>): string {
  const day = paper.until ? formatShortDay(paper.until) : "";
  return translator("nl").t(key("queue", "messages", "came", cameInTime(paper)), { day });
}

function signingOf(method: CaseMessage["method"], paper: CaseMessage["paper"]): "code" | "paper" | null {
  if (paper) return paper.signed ? null : "paper";
  return method === "code" ? "code" : null;
}

/** "Anja Smit, bewindvoerder namens de inwoner", or just the resident. */
function writerOf(by: WrittenBy | undefined): string {
  const { t } = translator("nl");
  if (!by) return t("queue:messages.resident");
  return t("queue:messages.representative", { name: by.name, role: t(key("queue", "partyRoles", by.role)) });
}
