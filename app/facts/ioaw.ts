import { defineFact } from "./core/define-fact.ts";

/** After a benefit of the UWV (IOAW, artikel 2): which one, until when, and since when without work. */
const needed = { ground: "pw53a", sensitivity: "sensitive", uses: ["staff:decision"] } as const;

export const ioawUitkering = defineFact({
  ...needed,
  id: "ioawUitkering",
  type: "choice",
  options: ["ww", "wga", "anders"],
});
export const uitkeringTot = defineFact({ ...needed, id: "uitkeringTot", type: "day", mayLieAhead: true });
export const werkloosSinds = defineFact({ ...needed, id: "werkloosSinds", type: "day" });
