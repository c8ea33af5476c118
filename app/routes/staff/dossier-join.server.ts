import { along } from "#app/identity/commands/take-along.server.ts";
import { joinIntakes } from "#app/queue/commands/join-intakes.server.ts";
import type { Do } from "./dossier-pressed.ts";
import { noteNotTheirs } from "./not-theirs.server.ts";

/** Joins the number that was typed into the file in view. A number that opens nothing for this colleague is written down. */
export const pressJoin: Do = async (ask, field) => {
  const other = field("ander");
  const joined = await joinIntakes({ ...ask, other }, along);
  if (!joined.ok && joined.refusal === "otherNotFound") await noteNotTheirs(ask.staff, [other], ask.now);
  return joined;
};
