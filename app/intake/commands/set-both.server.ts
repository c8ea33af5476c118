import { isLanguage } from "#app/i18n/contract.ts";
import type { Draft } from "../core/draft.ts";
import { changeDraft } from "./save-draft.server.ts";

/**
 * The buttons that stand on every page of a form: another language, and the Dutch beside it.
 * @returns null when none of them was pressed.
 */
export async function setBoth(draft: Draft, sent: FormData, now: Date): Promise<{ readonly language?: string } | null> {
  const language = sent.get("_language");
  const both = sent.get("_both");
  if (typeof language === "string" && isLanguage(language)) {
    await changeDraft(draft, now, (content) => ({ ...content, language }));
    return { language };
  }
  if (typeof both !== "string") return null;
  await changeDraft(draft, now, (content) => ({ ...content, both: both === "1" }));
  return {};
}
