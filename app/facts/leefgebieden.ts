import { defineFact } from "./core/define-fact.ts";

/** How it goes in one part of life: the resident's own word for it, meant for the talk (N05). Nothing follows from it by itself. */
const hoe = {
  type: "choice",
  ground: "consent",
  sensitivity: "special",
  uses: ["staff:talk"],
  optional: true,
  options: ["goed", "gaat-wel", "niet-goed"],
  mayBeDeclined: true,
} as const;

const eigenWoorden = {
  type: "longText",
  ground: "consent",
  sensitivity: "special",
  uses: ["staff:talk"],
  optional: true,
  max: 2000,
} as const;

/** The door of the brede intake: "nee" leaves all of it out. */
export const wilMeerVertellen = defineFact({
  id: "wilMeerVertellen",
  type: "yesNo",
  ground: "consent",
  sensitivity: "ordinary",
  uses: ["condition:melding"],
});

export const hoeWonen = defineFact({ ...hoe, id: "hoeWonen" });
export const overWonen = defineFact({ ...eigenWoorden, id: "overWonen" });
export const hoeGezondheid = defineFact({ ...hoe, id: "hoeGezondheid" });
export const overGezondheid = defineFact({ ...eigenWoorden, id: "overGezondheid" });
export const hoeMensen = defineFact({ ...hoe, id: "hoeMensen" });
export const overMensen = defineFact({ ...eigenWoorden, id: "overMensen" });
export const hoeGeluk = defineFact({ ...hoe, id: "hoeGeluk" });
export const overGeluk = defineFact({ ...eigenWoorden, id: "overGeluk" });
export const hoeGeld = defineFact({ ...hoe, id: "hoeGeld" });
export const overGeld = defineFact({ ...eigenWoorden, id: "overGeld" });
export const werkervaring = defineFact({ ...eigenWoorden, id: "werkervaring" });
export const talenten = defineFact({ ...eigenWoorden, id: "talenten" });
export const ambitie = defineFact({ ...eigenWoorden, id: "ambitie" });
export const waarTegenaan = defineFact({ ...eigenWoorden, id: "waarTegenaan" });
