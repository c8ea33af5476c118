import { defineFact } from "./core/define-fact.ts";

/** What a resident agrees to with a saved check. Either may be refused, and taken back, without any effect on the other or on the check. */
const consent = { type: "yesNo", ground: "consent", sensitivity: "personal" } as const;

export const magBellenNaDrieMaanden = defineFact({
  ...consent,
  id: "magBellenNaDrieMaanden",
  uses: ["consent:call"],
});

export const magMaandelijksNakijken = defineFact({
  ...consent,
  id: "magMaandelijksNakijken",
  uses: ["consent:screening"],
});
