import { defineParameter } from "../core/define-parameter.ts";

/** Ages and terms on which the routes of a melding rest. */
export const leeftijden = [
  defineParameter({
    key: "aow.leeftijd",
    unit: "years",
    legalBasis: "Algemene Ouderdomswet, artikel 7a",
    periods: [
      {
        value: 67,
        validFrom: "2024-01-01",
        validTo: "2027-12-31",
        expectedUntil: "2027-12-31",
        confidence: "primary",
        source: "wetten.overheid.nl, BWBR0002221",
      },
    ],
  }),
  defineParameter({
    key: "pw.jongere.leeftijd-tot",
    unit: "years",
    legalBasis: "Participatiewet, artikel 41, vierde lid",
    periods: [
      {
        value: 27,
        validFrom: "2012-01-01",
        expectedUntil: "2027-12-31",
        confidence: "primary",
        source: "wetten.overheid.nl, BWBR0015703",
      },
    ],
  }),
  defineParameter({
    key: "pw.zoektermijn",
    unit: "weeks",
    legalBasis: "Participatiewet, artikel 41, vierde lid",
    periods: [
      {
        value: 4,
        validFrom: "2012-01-01",
        expectedUntil: "2027-12-31",
        confidence: "primary",
        source: "wetten.overheid.nl, BWBR0015703",
      },
    ],
  }),
];
