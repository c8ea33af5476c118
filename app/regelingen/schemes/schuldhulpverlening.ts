import { any, includes } from "#app/rules/contract.ts";
import { defineScheme } from "../core/define-scheme.ts";

const dreigend = ["huur", "energie", "water", "zorgverzekering", "belasting"];

/** Schuldhulpverlening: for any resident with debts; within three working days when home, energy, water or insurance is at stake. */
export const schuldhulpverlening = defineScheme({
  id: "schuldhulpverlening",
  kind: "hulp",
  decidedBy: "gemeente",
  apply: { form: "hulp-bij-geld" },
  sources: {
    wgs3: { title: "Wet gemeentelijke schuldhulpverlening, artikel 3", readOn: "2026-11-22" },
  },
  conditions: {
    schulden: {
      when: any(includes("situatie", "schulden"), ...dreigend.map((kind) => includes("achterstanden", kind))),
      source: "wgs3",
    },
  },
  evidence: [],
});
