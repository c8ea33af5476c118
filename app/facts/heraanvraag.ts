import { defineFact } from "./core/define-fact.ts";

/** "Is dit nog zo?" of one group of answers from an earlier aanvraag, which a yes keeps (Participatiewet art. 43a). */
const nogZo = {
  type: "yesNo",
  ground: "pw53a",
  sensitivity: "ordinary",
  uses: ["condition:heraanvraag", "staff:decision"],
} as const;

export const persoonNogZo = defineFact({ ...nogZo, id: "persoonNogZo" });
export const thuisNogZo = defineFact({ ...nogZo, id: "thuisNogZo" });
export const inkomenNogZo = defineFact({ ...nogZo, id: "inkomenNogZo" });
export const bezitNogZo = defineFact({ ...nogZo, id: "bezitNogZo" });
export const werkNogZo = defineFact({ ...nogZo, id: "werkNogZo" });
export const uitbetalingNogZo = defineFact({ ...nogZo, id: "uitbetalingNogZo" });
