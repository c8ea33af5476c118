import { isLanguage, translator } from "#app/i18n/contract.ts";
import type { TextRef } from "#app/ui/forms/page-model.ts";

/** The title of a document: "Fout: …" after a refusal, then what the page is about, then whose site this is. */
export function titleOf(lng: string | undefined, heading: TextRef | undefined, wrong = false): { title: string }[] {
  const { t } = translator(isLanguage(lng) ? lng : "nl");
  const site = t("ui:brand.line");
  if (!heading) return [{ title: site }];
  const text = `${t(heading.key, heading.values)} – ${site}`;
  return [{ title: wrong ? `${t("ui:errors.prefix")} ${text}` : text }];
}
