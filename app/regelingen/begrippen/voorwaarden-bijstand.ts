import { atMost, includes, lessThan, not } from "#app/rules/contract.ts";
import { bijstandsnorm } from "./bijstandsnorm.ts";
import { inkomen, nogGeenUitkering, vermogen, vermogensgrens } from "./geld.ts";
import { geenStudiefinanciering, heeftAowLeeftijd, heeftVerblijfsrecht, isMeerderjarig } from "./huishouden.ts";

/** What the Participatiewet asks of everybody for bijstand, with or without work beside it; a scheme states these sources itself. */
export const voorwaardenBijstand = {
  meerderjarig: { when: isMeerderjarig, source: "pw11" },
  jongerDanAow: { when: not(heeftAowLeeftijd), source: "pw47a" },
  verblijfsrecht: { when: heeftVerblijfsrecht, source: "pw11" },
  inkomenOnderNorm: { when: lessThan(inkomen, bijstandsnorm), source: "pw19" },
  vermogenBinnenGrens: { when: atMost(vermogen, vermogensgrens), source: "pw34" },
  nietUitgesloten: { when: includes("uitsluiting", "geen"), source: "pw13" },
  geenStudiefinanciering: { when: geenStudiefinanciering, source: "pw13" },
  nogGeenUitkering: { when: nogGeenUitkering, source: "pw11" },
} as const;
