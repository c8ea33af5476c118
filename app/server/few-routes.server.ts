import { createRequestHandler, type ServerBuild } from "@remix-run/node";

type Handler = ReturnType<typeof createRequestHandler>;
type Routes = ServerBuild["routes"];
type Route = Routes[string];

/** What answers an address. */
export interface Answering {
  readonly handler: (...args: Parameters<Handler>) => Promise<Response>;
  /** Whether Remix draws the page: it then holds a timer until the request's signal is aborted. */
  readonly drawnByRemix: boolean;
}

/**
 * Remix compiles and tries the patterns of all routes several times for each request. This picks, by comparing segments only, the
 * routes that a path could match, and keeps one handler for each such set: a few routes each, and the same answers.
 */
export function fewRoutes(build: ServerBuild, mode: string): (url: string) => Answering {
  const full = { handler: createRequestHandler(build, mode), drawnByRemix: true };
  const patterns = Object.values(build.routes)
    .filter((route) => route !== undefined && (route.index === true || route.path !== undefined))
    .map((route) => ({
      route: route as NonNullable<Route>,
      segments: segmentsOf(build.routes, route as NonNullable<Route>),
    }));
  const handlers = new Map<string, Answering>();
  return (url) => {
    const path = pathOf(url);
    if (path === undefined) return full;
    const found = withoutRest(patterns.filter(({ segments }) => couldMatch(segments, path))).map(({ route }) => route);
    if (found.length === 0) return full;
    const key = found.map(({ id }) => id).join(" ");
    let answering = handlers.get(key);
    if (!answering) {
      const drawnByRemix = found.some((route) => route.module.default !== undefined);
      const handler = createRequestHandler(onlyWith(build, found), mode);
      const [only] = found;
      const alone = found.length === 1 && only && !drawnByRemix;
      answering = { handler: alone ? straightTo(build, only, handler) : handler, drawnByRemix };
      handlers.set(key, answering);
    }
    return answering;
  };
}

/**
 * Asks a route that draws its own document without a second matching and a third copy of the request, and answers as Remix would:
 * what is thrown as a response is the answer, a mistake goes to `handleError`. Whatever is not plainly this route is left to Remix.
 */
function straightTo(build: ServerBuild, route: NonNullable<Route>, remix: Handler): Handler {
  const segments = segmentsOf(build.routes, route);
  const { loader, action } = route.module;
  if (segments.some((segment) => segment.includes("?") || segment === "*")) return remix;
  return async (request, context) => {
    const ask = request.method === "POST" ? action : loader;
    const params = paramsOf(segments, new URL(request.url).pathname);
    if (!ask || !params || !context) return remix(request, context);
    try {
      const answer = await ask({ request, params, context });
      if (answer instanceof Response) return answer;
      throw new Error(`route ${route.id} did not answer with a response`);
    } catch (thrown) {
      if (thrown instanceof Response) return thrown;
      build.entry.module.handleError?.(thrown, { request, params, context });
      return new Response("Unexpected Server Error", { status: 500, headers: { "content-type": "text/plain" } });
    }
  };
}

/** What the `:name` segments of a pattern are on a path, as typed; undefined when the path has another shape, as with "//" in it. */
function paramsOf(segments: readonly string[], pathname: string): Record<string, string> | undefined {
  const given = pathname.replace(/\/$/, "").split("/").slice(1);
  if (given.length !== segments.length || given.includes("") || pathname.endsWith(".data")) return undefined;
  const params: Record<string, string> = {};
  segments.forEach((segment, index) => {
    if (segment.startsWith(":")) params[segment.slice(1)] = given[index] ?? "";
  });
  return params;
}

/** "Any other address" is never meant where another route could be. */
function withoutRest<Pattern extends { readonly segments: readonly string[] }>(found: readonly Pattern[]): Pattern[] {
  const named = found.filter(({ segments }) => segments[0] !== "*");
  return named.length > 0 ? named : [...found];
}

/** The segments of a path in lower case; undefined where only Remix itself knows what is meant. */
function pathOf(url: string): string[] | undefined {
  const end = url.indexOf("?");
  const path = url.slice(0, end < 0 ? undefined : end).toLowerCase();
  if (path.includes("%") || path === "/__manifest" || path === "/_root.data") return undefined;
  return path
    .replace(/\.data$/, "")
    .split("/")
    .filter(Boolean);
}

/** Whether the segments of a route's whole pattern fit those of a path. `:x` fits any, `x?` may be left out, `*` takes the rest. */
export function couldMatch(pattern: readonly string[], path: readonly string[]): boolean {
  const [first, ...rest] = pattern;
  if (first === undefined) return path.length === 0;
  if (first === "*") return true;
  if (first.endsWith("?") && couldMatch(rest, path)) return true;
  const [given, ...more] = path;
  if (given === undefined) return false;
  const wanted = first.endsWith("?") ? first.slice(0, -1) : first;
  return (wanted.startsWith(":") || wanted.toLowerCase() === given) && couldMatch(rest, more);
}

function segmentsOf(routes: Routes, route: NonNullable<Route>): string[] {
  const paths = chainOf(routes, route).map((one) => one.path ?? "");
  return paths.join("/").split("/").filter(Boolean);
}

function chainOf(routes: Routes, route: NonNullable<Route>): NonNullable<Route>[] {
  const parent = route.parentId === undefined ? undefined : routes[route.parentId];
  return parent ? [...chainOf(routes, parent), route] : [route];
}

function onlyWith(build: ServerBuild, wanted: readonly NonNullable<Route>[]): ServerBuild {
  const ids = new Set(wanted.flatMap((route) => chainOf(build.routes, route).map(({ id }) => id)));
  const pick = <Value>(all: Record<string, Value>) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => ids.has(id)));
  return { ...build, routes: pick(build.routes), assets: { ...build.assets, routes: pick(build.assets.routes) } };
}
