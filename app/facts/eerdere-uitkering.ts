import { defineFact } from "./core/define-fact.ts";

export const eerdereUitkering = defineFact({
  id: "eerdereUitkering",
  type: "choice",
  ground: "pw53a",
  sensitivity: "personal",
  uses: ["route:al-uitkering-hier", "route:kort-geleden-uitkering", "staff:triage"],
  options: ["nee", "loopt-hier", "loopt-elders", "gestopt-binnen-jaar", "gestopt-langer"],
  mayBeUnknown: true,
});
