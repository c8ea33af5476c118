import { type FormClient, formClient } from "#tests/harness/form-client.ts";
import { measureAtPace, type Speed } from "./load.ts";

const visitors = 10;

/** The page of free times in a booking, with the agenda of the demo, asked fifty times a second by people who each came to it by the steps before. */
export async function timesPage(origin: string, port: number): Promise<Speed> {
  const clients = await Promise.all(Array.from({ length: visitors }, () => untilTimes(formClient({ origin }))));
  const next = (visitor: number) => ({
    ...{ method: "GET" as const, path: "/nl/afspraak/tijd" },
    headers: { host: `localhost:${port}`, cookie: cookieOf(clients[visitor % visitors]) },
  });
  return measureAtPace({ port, next, perSecond: 50, expect: 200 });
}

export async function untilTimes(client: FormClient): Promise<FormClient> {
  const place = await client.submit(await client.get("/nl/afspraak/dienst"), { dienst: "eersteGesprek" });
  const language = await client.submit(place, {
    plaats: /value="([^"]+)"/.exec(fieldOf(place.html, "plaats"))?.[1] ?? "",
  });
  const times = await client.submit(language, { tolk: "none" });
  if (!/name="start"/.test(times.html)) throw new Error(`no times to choose from: ${times.heading}`);
  return client;
}

/** The first tag that is a field of this name. */
function fieldOf(html: string, name: string): string {
  return new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(html)?.[0] ?? "";
}

export function cookieOf(client: FormClient | undefined): string {
  return [...(client?.cookies ?? [])].map(([name, value]) => `${name}=${value}`).join("; ");
}
