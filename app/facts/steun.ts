import { defineFact } from "./core/define-fact.ts";

export const watLukt = defineFact({
  id: "watLukt",
  type: "longText",
  ground: "pw7",
  sensitivity: "special",
  uses: ["staff:talk"],
  optional: true,
  max: 2000,
});

export const steunNu = defineFact({
  id: "steunNu",
  type: "choices",
  ground: "pw7",
  sensitivity: "special",
  uses: ["staff:talk"],
  optional: true,
  options: [
    "dokter",
    "begeleiding",
    "wijkteam",
    "jeugdhulp",
    "schuldhulp",
    "vluchtelingenwerk",
    "ik-zorg-voor-iemand",
    "geen",
  ],
  aloneOptions: ["geen"],
  mayBeDeclined: true,
});

export const watEerst = defineFact({
  id: "watEerst",
  type: "longText",
  ground: "pw41",
  sensitivity: "special",
  uses: ["staff:talk", "staff:urgent"],
  optional: true,
  max: 2000,
});
