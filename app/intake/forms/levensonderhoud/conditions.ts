import { all, any, includes, is, isOneOf, not } from "#app/rules/contract.ts";

export const heeftPartner = includes("woontMet", "partner");
export const heeftKinderen = includes("woontMet", "kinderen");
export const heeftHuisgenoten = includes("woontMet", "anderen");
export const heeftLoon = includes("inkomenSoorten", "loon");
export const partnerHeeftLoon = all(heeftPartner, includes("partnerInkomenSoorten", "loon"));
export const heeftAuto = includes("bezittingen", "auto");
export const heeftWoning = any(is("woonsituatie", "koop"), includes("bezittingen", "koopwoning"));
export const heeftAnderBezit = any(
  ...["grond-of-tweede-huis", "aandelen-of-crypto", "bedrijf", "anders"].map((soort) => includes("bezittingen", soort)),
);
export const inkomenIsGestopt = isOneOf("redenAanvraag", ["werk-gestopt", "uitkering-gestopt", "bedrijf-gestopt"]);
export const wilAndereDag = isOneOf("gewensteIngang", ["eerder", "later"]);
export const wilEerder = is("gewensteIngang", "eerder");
export const kanNietAllesWerken = not(is("kanWerken", "ja"));
