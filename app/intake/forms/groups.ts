import type { FormDefinition } from "../core/define-form.ts";
import { alleenverdieners } from "./alleenverdieners.ts";
import { bbz } from "./bbz.ts";
import { bijzondereBijstand } from "./bijzondere-bijstand.ts";
import { collectieveZorgverzekering } from "./collectieve-zorgverzekering.ts";
import { financieleHulpvraag } from "./financiele-hulpvraag.ts";
import { heraanvraag } from "./heraanvraag.ts";
import { hulpBijWerk } from "./hulp-bij-werk.ts";
import { individueleInkomenstoeslag } from "./individuele-inkomenstoeslag.ts";
import { individueleStudietoeslag } from "./individuele-studietoeslag.ts";
import { ioaw } from "./ioaw.ts";
import { ioaz } from "./ioaz.ts";
import { kindpakket } from "./kindpakket.ts";
import { leefgeldOekraine } from "./leefgeld-oekraine.ts";
import { levensonderhoud } from "./levensonderhoud.ts";
import { maatschappelijkeParticipatie } from "./maatschappelijke-participatie.ts";
import { uitstroompremie } from "./uitstroompremie.ts";
import { wijziging } from "./wijziging.ts";
import { witgoed } from "./witgoed.ts";

/** Everything that may be asked for, as people look for it. Texts: `intake:aanvraag.groups.<id>`. */
export const formGroups: readonly { readonly id: string; readonly forms: readonly FormDefinition[] }[] = [
  { id: "leven", forms: [levensonderhoud, heraanvraag, ioaw, ioaz, bbz, leefgeldOekraine] },
  {
    id: "kosten",
    forms: [
      bijzondereBijstand,
      individueleInkomenstoeslag,
      alleenverdieners,
      witgoed,
      collectieveZorgverzekering,
      maatschappelijkeParticipatie,
    ],
  },
  { id: "kinderen", forms: [kindpakket] },
  { id: "werk", forms: [hulpBijWerk, uitstroompremie, individueleStudietoeslag] },
  { id: "schulden", forms: [financieleHulpvraag] },
  { id: "veranderingen", forms: [wijziging] },
];
