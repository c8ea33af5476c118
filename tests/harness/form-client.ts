import { type Field, type Form, type Link, plainText, readForms, readLinks, untouched } from "./html-forms.ts";

export interface ClientOptions {
  /** For example `http://localhost:4600`. */
  readonly origin: string;
  /** The address this client seems to come from, when the product trusts us as a proxy. */
  readonly forwardedFor?: string;
  /** The host name this client asks for, with the port, when the product trusts us as a proxy: `lansingerland.localhost:4600`. */
  readonly forwardedHost?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Gives up on one request after so long. */
  readonly timeoutMs?: number;
  /** Sends again, as a person does, for so long while nobody answers or the answer is 502 or 503. */
  readonly patienceMs?: number;
  /** Told each time it sends again: what was answered, or null when nobody did. */
  readonly onPatience?: (status: number | null) => void;
}

export interface Page {
  readonly url: URL;
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  /** The words of `<main>`. */
  readonly text: string;
  readonly heading: string;
  readonly forms: readonly Form[];
  readonly links: readonly Link[];
  readonly lang: string;
  readonly dir: string;
}

/** Values by field name; an array ticks several boxes of one name. */
export type Values = Readonly<Record<string, string | readonly string[]>>;

/** A browser without scripts: keeps cookies, follows links, fills in forms and sends them. */
export function formClient(options: ClientOptions) {
  const { origin, forwardedHost, headers = {}, timeoutMs = 30_000 } = options;
  const cookies = new Map<string, string>();

  async function request(target: string | URL, init: RequestInit = {}, hops = 0): Promise<Page> {
    const url = new URL(target, origin);
    const response = await patiently(options, () =>
      fetch(url, {
        ...init,
        redirect: "manual",
        signal: AbortSignal.timeout(timeoutMs),
        headers: { accept: "text/html", ...headers, ...forwarded(options), ...cookie(cookies), ...init.headers },
      }),
    );
    for (const line of response.headers.getSetCookie()) keep(cookies, line);
    const location = response.headers.get("location");
    if (response.status >= 300 && response.status < 400 && location) {
      await response.arrayBuffer();
      if (hops > 10) throw new Error(`more than ten redirects, the last to ${location}`);
      return request(new URL(location, url), {}, hops + 1);
    }
    return readPage(url, response, await response.text());
  }

  async function submit(page: Page, values: Values = {}, choice: SubmitChoice = {}): Promise<Page> {
    const form = choice.form ?? mainForm(page);
    if (!form) throw new Error(`no form on ${page.url.pathname} (${page.status}: ${page.heading})`);
    const button = choice.button ?? form.buttons.find((each) => each.name === "") ?? form.buttons[0];
    const body = new URLSearchParams(filledIn(form, values));
    if (button?.name) body.append(button.name, button.value);
    const action = new URL(button?.action ?? (form.action || page.url), page.url);
    if (form.method === "get") return request(new URL(`?${body}`, action));
    return request(action, {
      method: "POST",
      body,
      headers: { origin: forwardedHost ? `http://${forwardedHost}` : action.origin },
    });
  }

  return { cookies, get: (path: string) => request(path), submit, request };
}

export type FormClient = ReturnType<typeof formClient>;

export interface SubmitChoice {
  readonly form?: Form;
  readonly button?: Field;
}

/** The form in which the page asks its question: the one in `<main>` that posts, with the most fields. */
export function mainForm({ html }: Pick<Page, "html">): Form | undefined {
  const inMain = readForms(mainOf(html));
  const posting = (inMain.length > 0 ? inMain : readForms(html)).filter((form) => form.method === "post");
  return posting.toSorted((one, other) => visible(other) - visible(one))[0];
}

/** A form as it is sent: what stood in it, with our values in place of the fields of the same name. */
export function filledIn(form: Form, values: Values): [string, string][] {
  const kept = untouched(form).filter(([name]) => !(name in values));
  const given = Object.entries(values).flatMap(([name, value]): [string, string][] =>
    (typeof value === "string" ? [value] : value).map((each) => [name, each]),
  );
  return [...kept, ...given];
}

/** Tries until there is an answer that is not "come back later", or patience runs out. */
async function patiently(
  { patienceMs = 0, onPatience }: ClientOptions,
  send: () => Promise<Response>,
): Promise<Response> {
  const until = performance.now() + patienceMs;
  for (;;) {
    const answer = await send().catch((error: Error) => error);
    const later = answer instanceof Error || answer.status === 502 || answer.status === 503;
    if (!later || performance.now() > until) {
      if (answer instanceof Error) throw answer;
      return answer;
    }
    onPatience?.(answer instanceof Error ? null : answer.status);
    if (!(answer instanceof Error)) await answer.arrayBuffer();
    await new Promise((wake) => setTimeout(wake, 250));
  }
}

function readPage(url: URL, response: Response, html: string): Page {
  const root = /<html([^>]*)>/.exec(html)?.[1] ?? "";
  const attribute = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(root)?.[1] ?? "";
  return {
    url,
    status: response.status,
    headers: response.headers,
    html,
    text: plainText(mainOf(html)),
    heading: plainText(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? ""),
    forms: readForms(html),
    links: readLinks(html),
    lang: attribute("lang"),
    dir: attribute("dir"),
  };
}

function mainOf(html: string): string {
  return /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html;
}

function visible(form: Form): number {
  return form.fields.filter((field) => field.type !== "hidden").length;
}

function forwarded({ forwardedFor, forwardedHost }: ClientOptions): Record<string, string> {
  return {
    ...(forwardedFor ? { "x-forwarded-for": forwardedFor } : {}),
    ...(forwardedHost ? { "x-forwarded-host": forwardedHost } : {}),
  };
}

function cookie(cookies: ReadonlyMap<string, string>): Record<string, string> {
  return cookies.size > 0 ? { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") } : {};
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = "", ...attributes] = line.split(";");
  const at = pair.indexOf("=");
  const name = pair.slice(0, at).trim();
  const gone = attributes.some((each) => /^\s*max-age=0\s*$/i.test(each) || /expires=thu, 01 jan 1970/i.test(each));
  if (gone) cookies.delete(name);
  else cookies.set(name, pair.slice(at + 1).trim());
}
