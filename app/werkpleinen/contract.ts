import { ability } from "./ability.ts";
import type { Werkplein } from "./core/define-werkplein.ts";
import { drentscheAa } from "./drentsche-aa.ts";
import { hartVanWestBrabant } from "./hart-van-west-brabant.ts";
import { lansingerland } from "./lansingerland.ts";

export type { Gemeente, Location, LookToken, Werkplein } from "./core/define-werkplein.ts";
export { paperText } from "./core/paper-text.ts";

/** Every Werkplein that this house serves; the first is the default. */
export const werkpleinen: readonly Werkplein[] = [hartVanWestBrabant, lansingerland, drentscheAa, ability];

/** @param host of the request, with or without port. An unknown host gets the default Werkplein. */
export function werkpleinForHost(host: string): Werkplein {
  const name = host.trim().toLowerCase().replace(/:\d+$/, "").replace(/\.$/, "");
  return werkpleinen.find((werkplein) => werkplein.hosts.includes(name)) ?? hartVanWestBrabant;
}

/** @throws RangeError when no Werkplein has this id; ids come from our own tables, so that is a mistake of ours. */
export function werkpleinById(id: string): Werkplein {
  const found = werkpleinen.find((werkplein) => werkplein.id === id);
  if (!found) throw new RangeError(`no such Werkplein: ${id}`);
  return found;
}

/** The name of a municipality of any Werkplein, or undefined. */
export function gemeenteName(id: string): string | undefined {
  return werkpleinen.flatMap((werkplein) => werkplein.gemeenten).find((gemeente) => gemeente.id === id)?.name;
}

/** Where people meet, in one line: the name of a location and its address, as far as it says more. */
export function placeLine({ locations }: Werkplein, location: string): string {
  const place = locations.find(({ id }) => id === location);
  const { street = "", postcode = "", place: town = "" } = place?.address ?? {};
  const name = place?.name ?? "";
  const address = [street, [postcode, town].filter(Boolean).join(" ")].filter(Boolean).join(", ");
  // "Gemeentehuis Roosendaal" says the town already.
  return address === "" || (!street && name.endsWith(town)) ? name : `${name}, ${address}`;
}
