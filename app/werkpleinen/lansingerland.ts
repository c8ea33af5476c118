import { defineWerkplein } from "./core/define-werkplein.ts";

export const lansingerland = defineWerkplein({
  id: "lansingerland",
  name: "Gemeente Lansingerland",
  brand: ["Gemeente Lansingerland", "Werk en inkomen"],
  hosts: ["lansingerland.localhost"],
  phone: { number: "14 010", link: "14010", hours: "werkpleinen:hours.workdays" },
  email: "loket@lansingerland.example",
  addressLines: ["Gemeente Lansingerland", "Werk en inkomen", "Bergschenhoek"],
  locations: [
    {
      id: "lansingerland",
      gemeente: "lansingerland",
      name: "Gemeentehuis Lansingerland",
      address: { place: "Bergschenhoek" },
    },
  ],
  gemeenten: [{ id: "lansingerland", name: "Lansingerland" }],
  twoDecide: ["toekenning", "afwijzing"],
  objectionCommittee: ["lansingerland"],
  look: { accent: "#1b4f8f", "accent-strong": "#123a6b", "accent-soft": "#e5edf7" },
  demo: true,
});
