import { iitAfgelopenJaar, maandenLaagInkomen, verblijf, volgtOpleiding, werksituatie } from "#app/facts/contract.ts";
import { all, includes, is, isOneOf } from "#app/rules/contract.ts";
import { defineForm } from "../core/define-form.ts";
import { aanvrager } from "./aanvraag/aanvrager.ts";
import { bewijsVanGeld, heeftPartner, inkomen, metPartnerEnKinderen, vermogen } from "./aanvraag/middelen.ts";
import { uitbetalingZonderBijstand } from "./aanvraag/uitbetaling.ts";

/** Individuele inkomenstoeslag (Participatiewet art. 36): little income for years, and no prospect of more. */
export const individueleInkomenstoeslag = defineForm({
  id: "individuele-inkomenstoeslag",
  version: 1,
  slug: "individuele-inkomenstoeslag",
  kind: "aanvraag",
  regeling: "individuele-inkomenstoeslag",
  partnerSigns: heeftPartner,
  evidence: [
    { kind: "identiteit" },
    // Also for who has bijstand: the years before it count.
    { kind: "inkomen-referteperiode" },
    bewijsVanGeld,
  ],
  contradictions: [
    {
      id: "studiegeld-zonder-studie",
      when: all(includes("inkomenSoorten", "studiefinanciering"), is("volgtOpleiding", "nee")),
      pages: ["inkomen", "werk-en-opleiding"],
    },
    {
      id: "loon-maar-geen-werk",
      when: all(includes("inkomenSoorten", "loon"), isOneOf("werksituatie", ["geen-werk", "nooit-gewerkt"])),
      pages: ["inkomen", "werk-en-opleiding"],
    },
  ],
  sections: [
    aanvrager,
    { id: "uw-situatie", pages: [...metPartnerEnKinderen, { id: "verblijf", facts: [verblijf] }] },
    {
      id: "geld",
      pages: [
        ...inkomen,
        { id: "laag-inkomen", facts: [maandenLaagInkomen] },
        { id: "inkomenstoeslag", facts: [iitAfgelopenJaar] },
        vermogen,
      ],
    },
    { id: "werk", pages: [{ id: "werk-en-opleiding", facts: [werksituatie, volgtOpleiding] }] },
    uitbetalingZonderBijstand,
  ],
  routes: [],
});
