import { defineForm } from "../core/define-form.ts";
import { geld } from "./melding/geld.ts";
import { leefgebieden } from "./melding/leefgebieden.ts";
import { routes } from "./melding/routes.ts";
import { uwSituatie } from "./melding/uw-situatie.ts";
import { werk } from "./melding/werk.ts";
import { wieBentU } from "./melding/wie-bent-u.ts";

/** A resident tells that there is too little to live on, or asks for help to work. The first section fixes the melddatum. */
export const melding = defineForm({
  id: "melding",
  version: 3,
  slug: "melden",
  kind: "melding",
  sections: [wieBentU, uwSituatie, geld, werk, leefgebieden],
  routes,
  storeAfter: "contact",
});
