import {
  krijgtMaaltijden,
  leefgeldElders,
  opvangPlek,
  opvangSinds,
  verblijf,
  verblijfsbewijs,
  woonsituatie,
} from "#app/facts/contract.ts";
import { is, isOneOf } from "#app/rules/contract.ts";
import { defineForm } from "../core/define-form.ts";
import { aanvrager } from "./aanvraag/aanvrager.ts";
import { bewijsVanInkomen, inkomen, metPartnerEnKinderen } from "./aanvraag/middelen.ts";
import { uitbetalingZonderBijstand } from "./aanvraag/uitbetaling.ts";

/** Leefgeld for people under temporary protection (Regeling opvang ontheemden Oekraïne); it stands in the place of bijstand. */
export const leefgeldOekraine = defineForm({
  id: "leefgeld-oekraine",
  version: 1,
  slug: "leefgeld",
  kind: "aanvraag",
  regeling: "leefgeld-oekraine",
  evidence: [{ kind: "identiteit" }, bewijsVanInkomen],
  contradictions: [
    {
      id: "leefgeld-ander-verblijf",
      when: isOneOf("verblijf", ["nederlander", "eu", "statushouder"]),
      pages: ["verblijf"],
    },
    {
      id: "leefgeld-eigen-woning",
      when: isOneOf("woonsituatie", ["sociale-huur", "particuliere-huur", "koop"]),
      pages: ["woning"],
    },
    { id: "leefgeld-zonder-bewijs", when: is("verblijfsbewijs", "nee"), pages: ["verblijfsbewijs"] },
  ],
  sections: [
    aanvrager,
    {
      id: "uw-situatie",
      pages: [
        { id: "verblijf", facts: [verblijf] },
        { id: "verblijfsbewijs", facts: [verblijfsbewijs] },
        ...metPartnerEnKinderen,
        { id: "woning", facts: [woonsituatie] },
        { id: "opvang-plek", facts: [opvangPlek, opvangSinds, krijgtMaaltijden] },
      ],
    },
    { id: "geld", pages: [...inkomen, { id: "leefgeld-elders", facts: [leefgeldElders] }] },
    uitbetalingZonderBijstand,
  ],
  routes: [],
});
