import { checkForm } from "#app/intake/contract.ts";
import type { InformationPageModel } from "#app/ui/pages/information-model.ts";
import { blocksOf } from "./blocks.server.ts";

interface Visited {
  /** Where the questions go on, or begin. */
  readonly goOn: string;
  readonly begun: boolean;
  /** Came from a question, but has no answers here any more. */
  readonly lost: boolean;
}

/** Before the first question of the check: what it is, that nobody knows who asks, and that a person decides. */
export function regelingenPage(lng: string, { goOn, begun, lost }: Visited): InformationPageModel {
  return {
    heading: { key: "pages:regelingen.title" },
    lead: { key: "pages:regelingen.lead" },
    back: `/${lng}/`,
    notice: lost && !begun ? { text: { key: "pages:regelingen.lost" } } : undefined,
    blocks: blocksOf("pages", "regelingen"),
    form: begun ? { action: wipedAddress(lng) } : undefined,
    actions: [
      { text: { key: begun ? "pages:regelingen.goOn" : "pages:regelingen.begin" }, href: goOn },
      ...(begun ? [{ text: { key: "pages:regelingen.wipe" }, look: "link", name: "_wipe", value: "1" } as const] : []),
    ],
    readAloud: true,
  };
}

/** After "Wis mijn antwoorden". */
export function wipedPage(lng: string): InformationPageModel {
  return {
    heading: { key: "pages:regelingen-gewist.title" },
    lead: { key: "pages:regelingen-gewist.lead" },
    blocks: [],
    actions: [
      { text: { key: "ui:errorPage.home" }, href: `/${lng}/` },
      { text: { key: "pages:regelingen-gewist.again" }, look: "link", href: `/${lng}/${checkForm.slug}` },
    ],
  };
}

/** Where "Wis mijn antwoorden" is sent to, and what it leads to. */
export function wipedAddress(lng: string): string {
  return `/${lng}/${checkForm.slug}/gewist`;
}
