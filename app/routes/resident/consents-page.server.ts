import { key, type LanguageCode } from "#app/i18n/contract.ts";
import type { Consents } from "#app/intake/contract.ts";
import type { TextRef } from "#app/ui/forms/page-model.ts";
import type { ConsentModel, ConsentsPageModel } from "#app/ui/pages/consents-page.tsx";

const text = (...parts: string[]): TextRef => ({
  key: key("intake", "saveCheck", "consents", ...parts),
  critical: true,
});

/** "Uw toestemming". @param done what was just taken back. */
export function consentsPage(
  lng: LanguageCode,
  consents: Consents & { readonly kept: boolean },
  done: keyof Consents | "all" | undefined,
): ConsentsPageModel {
  const gone = !consents.kept;
  const one = (name: keyof Consents): ConsentModel => ({
    heading: text(name, "title"),
    text: text(name, consents[name] ? "yes" : "no"),
    button: consents[name] ? { value: name, text: text(name, "button") } : undefined,
  });
  const all = { heading: text("all", "title"), text: text("all", "text") };
  return {
    action: `/${lng}/regelingen/bewaard`,
    back: `/${lng}/ontvangst/nu`,
    heading: text("title"),
    lead: text(gone ? "gone" : "lead"),
    notice: done && text(done, "done"),
    consents: gone
      ? []
      : [one("call"), one("screening"), { ...all, button: { value: "all", text: text("all", "button") } }],
  };
}
