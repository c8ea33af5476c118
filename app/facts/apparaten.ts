import { defineFact } from "./core/define-fact.ts";

/** For the witgoedregeling: which appliance, and why it is needed now. */
const needed = { ground: "pw53a", sensitivity: "personal", uses: ["staff:triage"] } as const;

export const apparaatSoort = defineFact({
  ...needed,
  id: "apparaatSoort",
  type: "choice",
  options: ["wasmachine", "koelkast", "vriezer", "fornuis", "stofzuiger", "anders"],
});

export const apparaatReden = defineFact({
  ...needed,
  id: "apparaatReden",
  type: "choice",
  options: ["kapot", "nooit-gehad", "anders"],
});

export const apparaten = defineFact({
  ...needed,
  id: "apparaten",
  type: "group",
  of: [apparaatSoort, apparaatReden],
  maxRows: 6,
});

/** Most gemeenten pay for the same appliance once in some years. */
export const eerderApparaat = defineFact({ ...needed, id: "eerderApparaat", type: "yesNo", mayBeUnknown: true });
