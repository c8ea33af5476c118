import {
  bezitNogZo,
  type FactDefinition,
  inkomenNogZo,
  persoonNogZo,
  thuisNogZo,
  uitbetalingNogZo,
  werkNogZo,
} from "#app/facts/contract.ts";
import { defineForm, type PageDefinition } from "../core/define-form.ts";
import { heeftPartner } from "./levensonderhoud/conditions.ts";
import { contradictions } from "./levensonderhoud/contradictions.ts";
import { evidence } from "./levensonderhoud/evidence.ts";
import { reused } from "./levensonderhoud/reused.ts";

/** Asks of a whole group at once whether it is still so; after a yes only what is not known exactly is left of it. */
function group(id: string, stillSo: FactDefinition, ...pages: readonly string[]): PageDefinition[] {
  const question: PageDefinition = { id, facts: [stillSo], askAgain: true };
  return [question, ...reused(...pages).map((page) => ({ ...page, keptBy: stillSo.id }))];
}

/** What nobody can say from before: why bijstand is needed again, what is on the accounts today, and from when. */
function anew(...pages: readonly string[]): PageDefinition[] {
  return reused(...pages).map((page) => ({ ...page, askAgain: true }));
}

/**
 * Bijstand again within twelve months (Participatiewet art. 43a): the same facts as a first aanvraag, and of most of them only whether
 * they are still so. Everything that is kept is part of the aanvraag, as if it had been asked.
 */
export const heraanvraag = defineForm({
  id: "heraanvraag",
  version: 1,
  slug: "heraanvraag",
  kind: "aanvraag",
  regeling: "algemene-bijstand",
  follows: "melding",
  reuses: "aanvraag",
  partnerSigns: heeftPartner,
  evidence,
  contradictions,
  sections: [
    {
      id: "wie-bent-u",
      pages: [
        ...reused("wie-vult-in", "helper"),
        ...group("persoon-nog-zo", persoonNogZo, "gemeente", "naam", "adres", "adres-gegevens", "contact"),
      ],
    },
    {
      id: "uw-situatie",
      pages: group(
        ...(["thuis-nog-zo", thuisNogZo] as const),
        ...["burgerlijke-staat", "verblijf", "huishouden", "gezin", "partner", "wonen"],
      ),
    },
    {
      id: "geld",
      pages: [
        ...anew("reden"),
        ...group("inkomen-nog-zo", inkomenNogZo, "inkomen", "bedragen", "werkgever", "aangevraagd"),
        ...anew("rekeningen"),
        ...group("bezit-nog-zo", bezitNogZo, "bezittingen", "auto", "koopwoning", "ander-bezit", "schulden", "giften"),
      ],
    },
    { id: "werk", pages: group("werk-nog-zo", werkNogZo, "werk-en-opleiding", "kan-werken", "uitsluiting") },
    {
      id: "uitbetaling",
      pages: [...anew("ingang"), ...group("uitbetaling-nog-zo", uitbetalingNogZo, "rekening")],
    },
  ],
  routes: [],
});
