import { ioawUitkering, uitkeringTot, werkloosSinds } from "#app/facts/contract.ts";
import { all, any, includes, not } from "#app/rules/contract.ts";
import { defineForm } from "../core/define-form.ts";
import { aanvrager } from "./aanvraag/aanvrager.ts";
import { heeftPartner } from "./levensonderhoud/conditions.ts";
import { contradictionsOn, reused } from "./levensonderhoud/reused.ts";

const situatie = reused("burgerlijke-staat", "verblijf", "huishouden", "gezin", "partner");
const inkomen = reused("inkomen", "bedragen", "werkgever");
const werk = reused("kan-werken", "uitsluiting");

/** IOAW, the first part: after the WW, for who lost work after 50. Possessions do not count, so nothing is asked about them. */
export const ioaw = defineForm({
  id: "ioaw",
  version: 1,
  slug: "ioaw",
  kind: "aanvraag",
  regeling: "ioaw",
  partnerSigns: heeftPartner,
  evidence: [
    { kind: "identiteit" },
    { kind: "ww-einde" },
    { kind: "arbeidsverleden" },
    { kind: "loonstroken", when: includes("inkomenSoorten", "loon") },
    {
      kind: "uitkeringsspecificatie",
      when: any(...["ww", "ziekte", "bijstand", "pensioen"].map((soort) => includes("inkomenSoorten", soort))),
    },
    { kind: "inkomen-partner", when: all(heeftPartner, not(includes("partnerInkomenSoorten", "geen"))) },
  ],
  contradictions: contradictionsOn([...situatie, ...inkomen, ...werk]),
  sections: [
    aanvrager,
    { id: "uw-situatie", pages: situatie },
    {
      id: "geld",
      pages: [{ id: "uitkering-stopt", facts: [ioawUitkering, uitkeringTot, werkloosSinds] }, ...inkomen],
    },
    { id: "werk", pages: werk },
    { id: "uitbetaling", pages: reused("rekening") },
  ],
  routes: [],
});
