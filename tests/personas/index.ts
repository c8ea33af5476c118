import { audrey } from "./audrey.ts";
import { charlotte } from "./charlotte.ts";
import { fatima } from "./fatima.ts";
import { henk } from "./henk.ts";
import { jan } from "./jan.ts";
import { job } from "./job.ts";
import { kevin } from "./kevin.ts";
import { melissa } from "./melissa.ts";
import { mohammed } from "./mohammed.ts";
import { oksana } from "./oksana.ts";
import type { Persona } from "./persona.ts";
import { ria } from "./ria.ts";
import { selam } from "./selam.ts";
import { willemijn } from "./willemijn.ts";
import { yusuf } from "./yusuf.ts";

export { type Persona, personaDay } from "./persona.ts";

/** The fourteen residents of the reference material. */
export const personas: readonly Persona[] = [
  mohammed,
  selam,
  oksana,
  willemijn,
  charlotte,
  job,
  henk,
  melissa,
  kevin,
  audrey,
  fatima,
  jan,
  ria,
  yusuf,
];
