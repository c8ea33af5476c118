import { type Figure, figuresOf } from "../core/report.ts";
import { type TallyAsk, tallies } from "./tallies.server.ts";

/** Every indicator of a period, as the registration counts it: for use inside the Werkplein. */
export async function figuresIn(ask: TallyAsk): Promise<Figure[]> {
  return figuresOf(await tallies(ask));
}
