import {
  buitenlandTot,
  buitenlandVan,
  buitenlandWie,
  geldBedrag,
  geldOp,
  geldSoort,
  huishoudenSinds,
  inkomenSinds,
  meerOverVerandering,
  nieuwAdres,
  opleidingSinds,
  uitbetaalRekening,
  verhuisdag,
  volgtOpleiding,
  watVeranderd,
} from "#app/facts/contract.ts";
import { all, any, type Condition, dayOf, includes, is, isOneOf, lessThan, not } from "#app/rules/contract.ts";
import { defineForm, type PageDefinition } from "../core/define-form.ts";
import { aanvrager } from "./aanvraag/aanvrager.ts";
import { heeftHuisgenoten, heeftKinderen, heeftPartner } from "./levensonderhoud/conditions.ts";
import { reused } from "./levensonderhoud/reused.ts";

const veranderd = (what: string) => includes("watVeranderd", what);
const anderHuishouden = veranderd("huishouden");
const anderInkomen = veranderd("inkomen");
const anderAdres = veranderd("adres");
const mensen = any(heeftPartner, heeftKinderen, heeftHuisgenoten);

/** A page for one kind of change: what was known of it before is shown, and asked again. */
function when(condition: Condition, ...pages: readonly PageDefinition[]): PageDefinition[] {
  return pages.map((page) => ({
    ...page,
    shownIf: page.shownIf ? all(condition, page.shownIf) : condition,
    askAgain: true,
  }));
}

/** What changes while somebody has a benefit (Participatiewet art. 17): only what did change is asked, with the day from which. */
export const wijziging = defineForm({
  id: "wijziging",
  version: 1,
  slug: "wijziging",
  kind: "hulpvraag",
  reports: true,
  evidence: [
    {
      kind: "huurcontract",
      when: all(anderAdres, isOneOf("woonsituatie", ["sociale-huur", "particuliere-huur", "kamer"])),
    },
    { kind: "identiteit", when: all(anderHuishouden, heeftPartner) },
    { kind: "loonstroken", when: all(anderInkomen, includes("inkomenSoorten", "loon")) },
    {
      kind: "uitkeringsspecificatie",
      when: all(anderInkomen, any(...["ww", "ziekte", "pensioen"].map((soort) => includes("inkomenSoorten", soort)))),
    },
    { kind: "inkomen-partner", when: all(anderInkomen, heeftPartner, not(includes("partnerInkomenSoorten", "geen"))) },
    { kind: "bankafschriften", when: any(veranderd("geld"), veranderd("rekening")) },
    { kind: "duo", when: all(veranderd("opleiding"), is("volgtOpleiding", "met-studiefinanciering")) },
  ],
  contradictions: [
    {
      id: "terug-voor-vertrek",
      when: all(veranderd("buitenland"), lessThan(dayOf("buitenlandTot"), dayOf("buitenlandVan"))),
      pages: ["buitenland"],
    },
  ],
  sections: [
    aanvrager,
    {
      id: "verandering",
      pages: [
        { id: "wat-verandert", facts: [watVeranderd], askAgain: true },
        ...when(anderAdres, { id: "verhuizing", facts: [nieuwAdres, verhuisdag] }, ...reused("wonen")),
        ...when(anderHuishouden, { id: "huishouden-sinds", facts: [huishoudenSinds] }),
        // Whose income counts hangs on who lives there.
        ...when(any(anderHuishouden, anderInkomen), ...reused("huishouden")),
        ...when(all(anderHuishouden, mensen), ...reused("gezin")),
        ...when(all(anderHuishouden, heeftPartner), ...reused("partner")),
        ...when(anderInkomen, { id: "inkomen-sinds", facts: [inkomenSinds] }),
        ...when(anderInkomen, ...reused("inkomen", "bedragen", "werkgever")),
        ...when(veranderd("geld"), { id: "geld-gekregen", facts: [geldSoort, geldBedrag, geldOp] }),
        ...when(veranderd("buitenland"), { id: "buitenland", facts: [buitenlandWie, buitenlandVan, buitenlandTot] }),
        ...when(veranderd("opleiding"), { id: "opleiding", facts: [volgtOpleiding, opleidingSinds] }),
        ...when(veranderd("rekening"), { id: "nieuwe-rekening", facts: [uitbetaalRekening] }),
        {
          id: "meer-over-verandering",
          facts: [meerOverVerandering],
          requiredIf: { meerOverVerandering: veranderd("anders") },
          skippable: true,
        },
      ],
    },
  ],
  routes: [],
});
