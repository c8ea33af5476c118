import {
  laatsteWerk,
  opleiding,
  steunNu,
  uitzonderingZoekperiode,
  volgtOpleiding,
  watEerst,
  watLukt,
  werksituatie,
} from "#app/facts/contract.ts";
import type { SectionDefinition } from "../../core/define-form.ts";
import { allenJongerDan27, bijBijstand } from "./conditions.ts";

/** Work, school and support; whoever asks for help to work only comes here too. */
export const werk: SectionDefinition = {
  id: "werk",
  pages: [
    {
      id: "werk-en-opleiding",
      facts: [werksituatie, laatsteWerk, opleiding, volgtOpleiding, uitzonderingZoekperiode],
      factShownIf: { uitzonderingZoekperiode: bijBijstand(allenJongerDan27) },
    },
    { id: "vertel", facts: [watEerst, watLukt, steunNu], skippable: true },
  ],
};
