import { defineWerkplein } from "./core/define-werkplein.ts";

export const hartVanWestBrabant = defineWerkplein({
  id: "hart-van-west-brabant",
  name: "Werkplein Hart van West-Brabant",
  brand: ["Werkplein", "Hart van West-Brabant"],
  hosts: ["hart-van-west-brabant.localhost"],
  phone: { number: "14 0165", link: "140165", hours: "werkpleinen:hours.workdays" },
  email: "loket@hart-van-west-brabant.example",
  addressLines: ["Werkplein Hart van West-Brabant", "Afdeling Poort", "Etten-Leur"],
  locations: [
    { id: "etten-leur", gemeente: "etten-leur", name: "Gemeentehuis Etten-Leur", address: { place: "Etten-Leur" } },
    { id: "halderberge", gemeente: "halderberge", name: "Gemeentehuis Halderberge", address: { place: "Oudenbosch" } },
    { id: "moerdijk", gemeente: "moerdijk", name: "Gemeentehuis Moerdijk", address: { place: "Zevenbergen" } },
    { id: "roosendaal", gemeente: "roosendaal", name: "Gemeentehuis Roosendaal", address: { place: "Roosendaal" } },
    { id: "rucphen", gemeente: "rucphen", name: "Gemeentehuis Rucphen", address: { place: "Rucphen" } },
    { id: "zundert", gemeente: "zundert", name: "Gemeentehuis Zundert", address: { place: "Zundert" } },
  ],
  gemeenten: [
    { id: "etten-leur", name: "Etten-Leur" },
    { id: "halderberge", name: "Halderberge" },
    { id: "moerdijk", name: "Moerdijk" },
    { id: "roosendaal", name: "Roosendaal" },
    { id: "rucphen", name: "Rucphen" },
    { id: "zundert", name: "Zundert" },
  ],
  look: {},
  demo: true,
});
