import { any, includes, is, isOneOf } from "#app/rules/contract.ts";
import type { EvidenceRule } from "../../core/define-form.ts";
import { heeftAuto, heeftPartner, heeftWoning } from "./conditions.ts";

const soortIncome = (soort: string) => includes("inkomenSoorten", soort);

/** What a decision on bijstand has to see, and nothing that these answers do not call for (Participatiewet art. 17 and 53a). */
export const evidence: readonly EvidenceRule[] = [
  { kind: "identiteit" },
  { kind: "bankafschriften" },
  { kind: "huurcontract", when: isOneOf("woonsituatie", ["sociale-huur", "particuliere-huur", "kamer"]) },
  { kind: "loonstroken", when: any(soortIncome("loon"), includes("partnerInkomenSoorten", "loon")) },
  {
    kind: "uitkeringsspecificatie",
    when: any(...["ww", "ziekte", "bijstand", "pensioen"].map(soortIncome), is("redenAanvraag", "uitkering-gestopt")),
  },
  { kind: "ontslagbrief", when: is("redenAanvraag", "werk-gestopt") },
  { kind: "duo", when: soortIncome("studiefinanciering") },
  { kind: "inkomen-partner", when: heeftPartner },
  { kind: "auto", when: heeftAuto },
  { kind: "aanslag", when: heeftWoning },
  { kind: "schulden", optional: true },
  { kind: "zorgpolis", optional: true },
];
