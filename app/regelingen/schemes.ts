import type { SchemeDefinition } from "./core/define-scheme.ts";
import { aanvullendeBijstand } from "./schemes/aanvullende-bijstand.ts";
import { aio } from "./schemes/aio.ts";
import { algemeneBijstand } from "./schemes/algemene-bijstand.ts";
import { alleenverdieners } from "./schemes/alleenverdieners.ts";
import { anw } from "./schemes/anw.ts";
import { aow } from "./schemes/aow.ts";
import { bbz } from "./schemes/bbz.ts";
import { bijzondereBijstand } from "./schemes/bijzondere-bijstand.ts";
import { collectieveZorgverzekering } from "./schemes/collectieve-zorgverzekering.ts";
import { energietoeslag } from "./schemes/energietoeslag.ts";
import { huurtoeslag } from "./schemes/huurtoeslag.ts";
import { individueleInkomenstoeslag } from "./schemes/individuele-inkomenstoeslag.ts";
import { individueleStudietoeslag } from "./schemes/individuele-studietoeslag.ts";
import { ioaw } from "./schemes/ioaw.ts";
import { ioaz } from "./schemes/ioaz.ts";
import { jeugdfondsSportEnCultuur } from "./schemes/jeugdfonds-sport-en-cultuur.ts";
import { kinderbijslag } from "./schemes/kinderbijslag.ts";
import { kinderopvangtoeslag } from "./schemes/kinderopvangtoeslag.ts";
import { kindgebondenBudget } from "./schemes/kindgebonden-budget.ts";
import { kindpakket } from "./schemes/kindpakket.ts";
import { kwijtschelding } from "./schemes/kwijtschelding.ts";
import { leefgeldOekraine } from "./schemes/leefgeld-oekraine.ts";
import { leergeld } from "./schemes/leergeld.ts";
import { maatschappelijkeParticipatie } from "./schemes/maatschappelijke-participatie.ts";
import { representatiekosten } from "./schemes/representatiekosten.ts";
import { schuldhulpverlening } from "./schemes/schuldhulpverlening.ts";
import { uitstroompremie } from "./schemes/uitstroompremie.ts";
import { witgoedregeling } from "./schemes/witgoedregeling.ts";
import { ww } from "./schemes/ww.ts";
import { zorgtoeslag } from "./schemes/zorgtoeslag.ts";

/** Every scheme of the check, in the order of the law: what ranks before comes first. */
export const schemes: readonly SchemeDefinition[] = [
  ww,
  anw,
  aow,
  ioaw,
  ioaz,
  bbz,
  algemeneBijstand,
  aanvullendeBijstand,
  aio,
  leefgeldOekraine,
  individueleStudietoeslag,
  kinderbijslag,
  kindgebondenBudget,
  zorgtoeslag,
  huurtoeslag,
  kinderopvangtoeslag,
  alleenverdieners,
  bijzondereBijstand,
  individueleInkomenstoeslag,
  collectieveZorgverzekering,
  maatschappelijkeParticipatie,
  kindpakket,
  leergeld,
  jeugdfondsSportEnCultuur,
  witgoedregeling,
  kwijtschelding,
  uitstroompremie,
  representatiekosten,
  schuldhulpverlening,
  energietoeslag,
];
