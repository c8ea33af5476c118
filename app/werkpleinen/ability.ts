import { defineWerkplein } from "./core/define-werkplein.ts";

export const ability = defineWerkplein({
  id: "ability",
  name: "Werkplein Ability",
  brand: ["Werkplein", "Ability"],
  hosts: ["ability.localhost"],
  phone: { number: "14 0595", link: "140595", hours: "werkpleinen:hours.workdays" },
  email: "loket@ability.example",
  addressLines: ["Werkplein Ability", "Uithuizen"],
  locations: [
    {
      id: "het-hogeland",
      gemeente: "het-hogeland",
      name: "Gemeentehuis Het Hogeland",
      address: { place: "Uithuizen" },
    },
  ],
  gemeenten: [{ id: "het-hogeland", name: "Het Hogeland" }],
  formerGemeenten: [
    { id: "bedum", name: "Bedum", until: "2018-12-31" },
    { id: "de-marne", name: "De Marne", until: "2018-12-31" },
    { id: "winsum", name: "Winsum", until: "2018-12-31" },
    { id: "eemsmond", name: "Eemsmond", until: "2018-12-31" },
  ],
  bankStatements: "sixWeeks",
  look: { accent: "#7a2f5d", "accent-strong": "#5a2144", "accent-soft": "#f6e9f1" },
  demo: true,
});
