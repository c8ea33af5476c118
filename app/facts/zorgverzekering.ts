import { defineFact } from "./core/define-fact.ts";

/** For the collectieve zorgverzekering: who is insured where now. */
const needed = { ground: "pw53a", sensitivity: "personal", uses: ["staff:triage"] } as const;

export const zorgverzekeraar = defineFact({ ...needed, id: "zorgverzekeraar", type: "shortText", max: 80 });

export const polisVoor = defineFact({
  ...needed,
  id: "polisVoor",
  type: "choices",
  options: ["mijzelf", "partner", "kinderen"],
});
