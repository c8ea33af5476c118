/** The part of the queue that a colleague looks at. */
export const tabs = [
  "nieuw",
  "van-mij",
  "gevraagd",
  "wacht-op-akkoord",
  "lopend",
  "dringend",
  "nieuw-bericht",
  "wacht-op-inwoner",
  "bijna-te-laat",
  "te-laat",
  "voorschot",
  "bezwaar",
  "zonder-afspraak",
  "terugbellen",
  "nazorg",
  "niet-gesproken",
  "brengt-papieren",
  "te-bevestigen",
  "afgesloten",
  "alles",
] as const;
export type Tab = (typeof tabs)[number];

/** What a part is for: work at hand, what needs an eye, what waits, and everything. */
export const tabGroups = ["work", "watch", "wait", "all"] as const;
const groups: { readonly [T in Tab]: (typeof tabGroups)[number] } = {
  ...{ nieuw: "work", "van-mij": "work", gevraagd: "work", "wacht-op-akkoord": "work", lopend: "work" },
  ...{
    dringend: "watch",
    "bijna-te-laat": "watch",
    "te-laat": "watch",
    voorschot: "watch",
    bezwaar: "watch",
    "zonder-afspraak": "watch",
  },
  ...{ "nieuw-bericht": "watch", "te-bevestigen": "watch" },
  ...{ "wacht-op-inwoner": "wait", terugbellen: "wait", nazorg: "wait", "niet-gesproken": "wait" },
  ...{ "brengt-papieren": "wait", afgesloten: "all", alles: "all" },
};

/** The group in which a part stands. */
export function groupOf(tab: Tab): (typeof tabGroups)[number] {
  return groups[tab];
}

/** Orders of the list. None of them knows a language, an origin or a neighbourhood. */
export const orders = ["dringend", "oudste", "nieuwste", "wacht", "termijn", "taak", "voorschot"] as const;
export type Order = (typeof orders)[number];

/** Parts that have an order of their own, in which they open by themselves. */
const ownOrder: { readonly [T in Tab]?: Order } = {
  "bijna-te-laat": "termijn",
  "te-laat": "termijn",
  "wacht-op-akkoord": "termijn",
  voorschot: "voorschot",
  gevraagd: "taak",
  bezwaar: "taak",
  terugbellen: "taak",
  nazorg: "taak",
};

/** The order in which another part opens: the one that was chosen, unless the part before had chosen it by itself. */
export function orderIn(tab: Tab, { tab: from, order }: Pick<QueueView, "tab" | "order">): Order {
  return ownOrder[tab] ?? (order === ownOrder[from] ? "dringend" : order);
}

/** The orders that a part can have: by the day of a task or a voorschot only where every intake has one. */
export function ordersIn(tab: Tab): readonly Order[] {
  return orders.filter((order) => (order !== "taak" && order !== "voorschot") || order === ownOrder[tab]);
}

/** A hash that an intake must be found by: the kind and the keyed hash in base64url. */
export interface FoundBy {
  readonly kind: string;
  readonly hash: string;
}

/** How the address of the list names a team among the colleagues. */
export const teamPrefix = "team-";

/** The list as its address says it. Everything that decides what is shown stands in the URL, nothing about a person does. */
export interface QueueView {
  readonly tab: Tab;
  readonly order: Order;
  readonly gemeente: string | null;
  readonly kind: string | null;
  /** Id of a colleague, `niemand`, or `team-` and the id of a team. */
  readonly assignee: string | null;
  readonly found: readonly FoundBy[];
  /** The last row of the page before. */
  readonly after: readonly [string | number, ...(string | number)[]] | null;
}

/** One of a list, else the first: a broken address is the plain list. By hand, because the browser of a colleague needs no zod. */
function oneOf<const Word extends string>(words: readonly Word[], text: string | null, otherwise: Word): Word {
  return words.find((one) => one === text) ?? otherwise;
}

function word(text: string | null): string | null {
  return text && /^[\w-]{1,64}$/.test(text) ? text : null;
}

/** Reads the address of the list; what it does not know falls back to the plain list. */
export function readQueueView(search: URLSearchParams): QueueView {
  const found = readFound(search.get("zoek"));
  const tab = oneOf(tabs, search.get("vak"), "nieuw");
  return {
    tab,
    // A search looks in every part, also where no task is.
    order: oneOf(ordersIn(found.length > 0 ? "alles" : tab), search.get("volgorde"), "dringend"),
    gemeente: word(search.get("gemeente")),
    kind: word(search.get("soort")),
    assignee: word(search.get("van")),
    found,
    after: readAfter(search.get("na")),
  };
}

/** The address of a list; `change` is laid over it, and a change of what is shown starts at the first page. */
export function queueAddress(view: QueueView, change: Partial<QueueView> = {}): string {
  const next = { ...view, after: null, ...change };
  const search = new URLSearchParams();
  if (next.tab !== "nieuw") search.set("vak", next.tab);
  if (next.order !== "dringend") search.set("volgorde", next.order);
  if (next.gemeente) search.set("gemeente", next.gemeente);
  if (next.kind) search.set("soort", next.kind);
  if (next.assignee) search.set("van", next.assignee);
  if (next.found.length > 0) search.set("zoek", next.found.map(({ kind, hash }) => `${kind}.${hash}`).join("~"));
  if (next.after) search.set("na", next.after.join("~"));
  const text = search.toString();
  return text ? `/werkvoorraad?${text}` : "/werkvoorraad";
}

function readFound(text: string | null): FoundBy[] {
  const parts = (text ?? "").split("~").slice(0, 8);
  return parts.flatMap((part) => {
    const match = /^(name|birthDate|phone|email|bsn)\.([\w-]{43})$/.exec(part);
    return match ? [{ kind: match[1] as string, hash: match[2] as string }] : [];
  });
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const instant = /^(infinity|\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?)$/;

function readAfter(text: string | null): QueueView["after"] {
  const parts = (text ?? "").split("~");
  const id = parts.at(-1) ?? "";
  const places = parts.slice(0, -1);
  if (!uuid.test(id) || places.length === 0 || places.length > 2) return null;
  if (!places.every((place) => /^[012]$/.test(place) || instant.test(place))) return null;
  const [head = "", ...tail] = places.map((place) => (/^[012]$/.test(place) ? Number(place) : place));
  return [head, ...tail, id];
}
