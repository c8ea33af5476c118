import { defineWerkplein } from "./core/define-werkplein.ts";

export const drentscheAa = defineWerkplein({
  id: "drentsche-aa",
  name: "Werkplein Drentsche Aa",
  brand: ["Werkplein", "Drentsche Aa"],
  hosts: ["drentsche-aa.localhost"],
  phone: { number: "14 0592", link: "140592", hours: "werkpleinen:hours.workdays" },
  email: "loket@drentsche-aa.example",
  addressLines: ["Werkplein Drentsche Aa", "Assen"],
  locations: [
    { id: "aa-en-hunze", gemeente: "aa-en-hunze", name: "Gemeentehuis Aa en Hunze", address: { place: "Gieten" } },
    { id: "assen", gemeente: "assen", name: "Gemeentehuis Assen", address: { place: "Assen" } },
    { id: "tynaarlo", gemeente: "tynaarlo", name: "Gemeentehuis Tynaarlo", address: { place: "Vries" } },
  ],
  gemeenten: [
    { id: "aa-en-hunze", name: "Aa en Hunze" },
    { id: "assen", name: "Assen" },
    { id: "tynaarlo", name: "Tynaarlo" },
  ],
  look: { accent: "#2c5c2e", "accent-strong": "#1d421f", "accent-soft": "#e7f1e7" },
  demo: true,
});
