import { query } from "#app/platform/db.server.ts";
import type { Visitor } from "./visitors.ts";

/** How an address answers, in one word. */
export type Outcome =
  /** The page, or the file. */
  | "shown"
  | "404"
  /** On to the login of colleagues. */
  | "login"
  /** The page that asks for number and code: the same for every number. */
  | "code"
  /** On to where a form begins, to the code of the form that was left, to the receipt, to "mijn zaken", to the link that was followed, to another page of the form. */
  | "start"
  | "left"
  | "receipt"
  | "cases"
  | "link"
  | "step"
  /** On to the first page that is this colleague's. */
  | "home"
  /** On to the page of colleagues where the button stands. */
  | "back"
  /** On to a page that is not ours. */
  | "away"
  /** What was typed is wrong, or can no longer be had: what can be had instead. */
  | "422"
  | "409"
  /** A login that did not come from here. */
  | "403";

export interface Asked {
  readonly outcome: Outcome | string;
  readonly body: string;
}

const ways: readonly (readonly [RegExp, Outcome])[] = [
  [/^\/inloggen/, "login"],
  [/^\/nl\/ontvangst\/nu$/, "receipt"],
  [/^\/nl\/verder/, "left"],
  [/^\/nl\/mijn-zaken/, "cases"],
  [/^\/nl(\/[a-z-]+)?$/, "start"],
  [/^\/nl\/medeondertekenen\/./, "link"],
  [/^https:/, "away"],
  [/^\/nl\/(melden|levensonderhoud|afspraak|regelingen)\/[a-z-]+(\/[a-z-]+)?$/, "step"],
  [/^\/werkvoorraad\/./, "back"],
  [/^\/(werkvoorraad|inzage|beheer(\/\w+)?)$/, "home"],
];

/** Asks for an address as this visitor would; with a form, sends it. What a browser would be told to keep is not kept. */
export async function ask(
  origin: string,
  visitor: Visitor,
  cookie: string,
  path: string,
  form?: Readonly<Record<string, string>>,
): Promise<Asked> {
  const { port } = new URL(origin);
  const host = `${visitor.tenant}.localhost:${port}`;
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    redirect: "manual",
    headers: {
      ...{
        "x-forwarded-host": host,
        "x-forwarded-for": visitor.address,
        origin: `http://${host}`,
        accept: "text/html",
      },
      ...(cookie ? { cookie } : {}),
    },
    ...(form ? { method: "POST", body: new URLSearchParams(form) } : {}),
  });
  const body = plain(await response.text(), path);
  return { outcome: outcomeOf(response, body), body };
}

function outcomeOf({ status, headers }: Response, body: string): string {
  const location = headers.get("location");
  if (location) return ways.find(([pattern]) => pattern.test(location.split("?")[0] ?? ""))?.[1] ?? location;
  const asksCode = /name="reference"/.test(body) && /name="code"/.test(body);
  // "Mijn zaken" asks for another number under those that are theirs.
  if (status === 200 && asksCode && !/href="\/nl\/mijn-zaken\/[A-Z]{2}-/.test(body)) return "code";
  return status === 200 ? "shown" : String(status);
}

/** What differs from one answer to the next by itself: the number in the address, and what allows our own script to run. */
function plain(body: string, path: string): string {
  const named = path.match(/[A-Z]{2}-[0-9A-Z]{4}-[0-9A-Z]{2}|[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? [];
  return named.reduce((text, part) => text.replaceAll(part, "…"), body).replace(/nonce="[^"]*"/g, "");
}

/** How many lines of refusals the log of a Werkplein has, and how many of them name the file it was about. */
export async function refusalsIn(tenant: string): Promise<{ readonly lines: number; readonly named: number }> {
  const [row] = await query<{ lines: number; named: number }>(
    "test-refusals",
    `select count(*)::int as lines, count(subject)::int as named from audit_entry
     where tenant = $1 and action ~ '\\.(refused|loginAsked)$'`,
    [tenant],
  );
  return row ?? { lines: 0, named: 0 };
}
