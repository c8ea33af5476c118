import { any, type Condition, includes, is, isYes, named, not } from "#app/rules/contract.ts";
import type { RouteDefinition } from "../../core/define-form.ts";
import {
  allenJongerDan27,
  andereGemeente,
  bijBijstand,
  heeftTijdelijkeBescherming,
  iemandHeeftAowLeeftijd,
  isJongerDan18,
  isStatushouder,
  uitgezonderdVanZoekperiode,
} from "./conditions.ts";

/** The condition carries its article, so that its trace names what the page names. */
function route(
  id: string,
  when: Condition,
  source: string,
  shownAfter: string,
  urgency?: RouteDefinition["urgency"],
): RouteDefinition {
  return { id, when: named(id, when, source), source, shownAfter, urgency };
}

const bedreigendeAchterstand = any(
  ...["huur", "energie", "water", "zorgverzekering"].map((soort) => includes("achterstanden", soort)),
);

/** Ways that a melding can go. None turns anybody away: each page says what to do, and the melding is stored when the resident wants. */
export const routes: readonly RouteDefinition[] = [
  route("andere-gemeente", andereGemeente, "Participatiewet, artikel 40", "andere-gemeente"),
  route("crisis", isYes("directHulpNodig"), "Participatiewet, artikel 52", "waarvoor", "crisis"),
  route("hulp-bij-werk", is("waarvoor", "hulp-bij-werk"), "Participatiewet, artikel 7", "waarvoor"),
  route("jonger-dan-18", bijBijstand(isJongerDan18), "Participatiewet, artikel 13, eerste lid", "naam"),
  route("aow-leeftijd", bijBijstand(iemandHeeftAowLeeftijd), "Participatiewet, artikel 47a", "verblijf"),
  route(
    "statushouder",
    bijBijstand(isStatushouder),
    "Participatiewet, artikel 56a, en de Wet inburgering 2021",
    "verblijf",
  ),
  route(
    "tijdelijke-bescherming",
    bijBijstand(heeftTijdelijkeBescherming),
    "Regeling opvang ontheemden Oekraïne",
    "verblijf",
  ),
  route(
    "schulden-die-niet-wachten",
    bijBijstand(bedreigendeAchterstand),
    "Wet gemeentelijke schuldhulpverlening, artikel 4, tweede lid",
    "bezit-en-schulden",
    "soon",
  ),
  route(
    "jonger-dan-27",
    bijBijstand(allenJongerDan27, not(uitgezonderdVanZoekperiode)),
    "Participatiewet, artikel 41, vierde lid",
    "werk-en-opleiding",
  ),
  route(
    "jonger-dan-27-uitzondering",
    bijBijstand(allenJongerDan27, uitgezonderdVanZoekperiode),
    "Participatiewet, artikel 41, vierde lid",
    "werk-en-opleiding",
  ),
  route(
    "student",
    bijBijstand(any(is("volgtOpleiding", "met-studiefinanciering"), includes("inkomenSoorten", "studiefinanciering"))),
    "Participatiewet, artikel 13, tweede lid, en artikel 15",
    "werk-en-opleiding",
  ),
  route(
    "zelfstandige",
    bijBijstand(is("werksituatie", "zelfstandig")),
    "Besluit bijstandverlening zelfstandigen 2004",
    "werk-en-opleiding",
  ),
  route(
    "al-uitkering-hier",
    bijBijstand(is("eerdereUitkering", "loopt-hier")),
    "Participatiewet, artikel 17",
    "eerdere-uitkering",
  ),
  route(
    "kort-geleden-uitkering",
    bijBijstand(is("eerdereUitkering", "gestopt-binnen-jaar")),
    "Participatiewet, artikel 43a",
    "eerdere-uitkering",
  ),
];
