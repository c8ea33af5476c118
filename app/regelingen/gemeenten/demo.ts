import type { GemeenteOverlay, LocalChoice } from "../core/define-overlay.ts";

/**
 * Example choices of the gemeenten, until each enters its own: no limits or amounts of theirs are known to us. Everybody who sees a
 * verdict that rests on them is told so (`demo`). Amounts are eurocents; percentages are of the bijstandsnorm.
 */
type Example = Partial<Omit<LocalChoice, "scheme">>;

const from = "2022-01-01";
const noSource = "";

/** What most gemeenten in the Netherlands do, per scheme. */
const usual: Readonly<Record<string, Example>> = {
  "bijzondere-bijstand": { percentage: 110 },
  "individuele-inkomenstoeslag": {
    percentage: 110,
    referenceMonths: 36,
    amounts: { alleenstaande: 40_000, "alleenstaande-ouder": 50_000, paar: 57_500 },
  },
  "collectieve-zorgverzekering": { percentage: 120, withVermogenstoets: false },
  "maatschappelijke-participatie": { percentage: 120, amounts: { persoon: 15_000 } },
  kindpakket: { percentage: 120, amounts: { kind: 30_000 } },
  leergeld: { percentage: 120, withVermogenstoets: false },
  "jeugdfonds-sport-en-cultuur": { percentage: 120, withVermogenstoets: false },
  witgoedregeling: { percentage: 120, amounts: { alleenstaande: 60_000, "alleenstaande-ouder": 60_000, paar: 60_000 } },
  kwijtschelding: { percentage: 100, withKostendelers: true },
  uitstroompremie: { percentage: 130, withVermogenstoets: false, amounts: { persoon: 50_000 } },
  representatiekosten: { percentage: 110, amounts: { persoon: 15_000 } },
};

/** Percentage for the schemes that help to take part, and what differs from the usual. */
const gemeenten: Readonly<Record<string, { percentage: number; differs?: Readonly<Record<string, Example>> }>> = {
  "etten-leur": { percentage: 120 },
  halderberge: { percentage: 110 },
  moerdijk: { percentage: 120 },
  roosendaal: { percentage: 120, differs: { "individuele-inkomenstoeslag": { percentage: 120 } } },
  rucphen: { percentage: 110, differs: { witgoedregeling: { offered: false } } },
  zundert: { percentage: 130 },
  lansingerland: { percentage: 130, differs: { "bijzondere-bijstand": { percentage: 120 } } },
  "aa-en-hunze": { percentage: 120 },
  assen: { percentage: 120 },
  tynaarlo: { percentage: 125, differs: { "collectieve-zorgverzekering": { offered: false } } },
  "het-hogeland": { percentage: 120 },
};

const takingPart = ["maatschappelijke-participatie", "kindpakket", "leergeld", "jeugdfonds-sport-en-cultuur"];

function choiceOf(scheme: string, example: Example): LocalChoice {
  return {
    scheme,
    offered: true,
    percentage: 110,
    withVakantietoeslag: true,
    withKostendelers: false,
    withVermogenstoets: true,
    amounts: {},
    validFrom: from,
    sourceLink: noSource,
    demo: true,
    ...example,
  };
}

/** The example overlays, one per gemeente of the four Werkpleinen. */
export const demoOverlays: readonly GemeenteOverlay[] = Object.entries(gemeenten).map(
  ([gemeente, { percentage, differs = {} }]) => ({
    gemeente,
    version: "demo-1",
    choices: Object.entries(usual).map(([scheme, example]) =>
      choiceOf(scheme, {
        ...example,
        ...(takingPart.includes(scheme) && { percentage }),
        ...differs[scheme],
      }),
    ),
  }),
);
