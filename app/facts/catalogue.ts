import * as aanvraag from "./aanvraag.ts";
import * as adres from "./adres.ts";
import * as apparaten from "./apparaten.ts";
import * as bedrijf from "./bedrijf.ts";
import * as contact from "./contact.ts";
import type { FactDefinition } from "./core/define-fact.ts";
import * as eerdereUitkering from "./eerdere-uitkering.ts";
import * as gemeente from "./gemeente.ts";
import * as heraanvraag from "./heraanvraag.ts";
import * as huishouden from "./huishouden.ts";
import * as hulpBijWerk from "./hulp-bij-werk.ts";
import { inkomenSoorten, inkomens, partnerInkomenSoorten, partnerInkomens } from "./inkomen.ts";
import * as invuller from "./invuller.ts";
import * as ioaw from "./ioaw.ts";
import * as kosten from "./kosten.ts";
import * as leefgebieden from "./leefgebieden.ts";
import * as meedoen from "./meedoen.ts";
import * as ontheemden from "./ontheemden.ts";
import * as regelingen from "./regelingen.ts";
import * as schulden from "./schulden.ts";
import * as schuldhulp from "./schuldhulp.ts";
import * as steun from "./steun.ts";
import * as studie from "./studie.ts";
import * as taal from "./taal.ts";
import * as toeslagen from "./toeslagen.ts";
import * as toestemming from "./toestemming.ts";
import * as uitstroom from "./uitstroom.ts";
import * as verblijf from "./verblijf.ts";
import * as vermogen from "./vermogen.ts";
import * as waarvoor from "./waarvoor.ts";
import * as werkEnOpleiding from "./werk-en-opleiding.ts";
import * as wieBentU from "./wie-bent-u.ts";
import * as wijziging from "./wijziging.ts";
import * as wonen from "./wonen.ts";
import * as zorgverzekering from "./zorgverzekering.ts";

const inkomen = { inkomenSoorten, ...inkomens, partnerInkomenSoorten };
const partnerInkomen = { ...partnerInkomens };

/** Parts of life in the order in which they are asked; the register of processing is grouped by them. */
export const partsOfLife: readonly (readonly [string, readonly FactDefinition[]])[] = (
  [
    ["gemeente", gemeente],
    ["waarvoor", waarvoor],
    ["invuller", invuller],
    ["wie-bent-u", wieBentU],
    ["adres", adres],
    ["contact", contact],
    ["taal", taal],
    ["huishouden", huishouden],
    ["verblijf", verblijf],
    ["wonen", wonen],
    ["inkomen", inkomen],
    ["inkomen van de partner", partnerInkomen],
    ["vermogen", vermogen],
    ["schulden", schulden],
    ["werk-en-opleiding", werkEnOpleiding],
    ["eerdere-uitkering", eerdereUitkering],
    ["steun", steun],
    ["leefgebieden", leefgebieden],
    ["regelingen", regelingen],
    ["aanvraag", aanvraag],
    ["kosten", kosten],
    ["apparaten", apparaten],
    ["meedoen", meedoen],
    ["studie", studie],
    ["zorgverzekering", zorgverzekering],
    ["toeslagen", toeslagen],
    ["ontheemden", ontheemden],
    ["uitstroom", uitstroom],
    ["schuldhulp", schuldhulp],
    ["hulp-bij-werk", hulpBijWerk],
    ["heraanvraag", heraanvraag],
    ["wijziging", wijziging],
    ["ioaw", ioaw],
    ["bedrijf", bedrijf],
    ["toestemming", toestemming],
  ] as const
).map(([part, facts]) => [part, Object.values<FactDefinition>(facts)]);

/** Every fact the product may ask, by id. A fact that is not here cannot be asked, stored or shown. */
export const catalogue: ReadonlyMap<string, FactDefinition> = new Map(
  partsOfLife.flatMap(([, facts]) => facts.map((fact) => [fact.id, fact] as const)),
);
