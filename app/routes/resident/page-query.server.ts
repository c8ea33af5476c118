import { formBySlug } from "#app/intake/contract.ts";

/** All that the address of a page that only tells something may say besides its path: nothing of a person, and nothing we did not write. */
export interface PageQuery {
  /** The form it was opened from, to lead back there (C-19). */
  readonly from?: string;
  /** "Toon ook Nederlands". */
  readonly both: boolean;
}

export function readQuery(url: URL): PageQuery {
  const from = formBySlug(url.searchParams.get("van") ?? "")?.slug;
  return { from, both: url.searchParams.get("nl") === "1" };
}

export function queryText({ from, both }: PageQuery): string {
  const parts = [from ? `van=${from}` : "", both ? "nl=1" : ""].filter(Boolean);
  return parts.length > 0 ? `?${parts.join("&")}` : "";
}

/** What such a page tells the frame: whether the Dutch stands beside it, and the address of the other choice. */
export function toldByQuery(url: URL): { readonly both: boolean; readonly bothHref: string } {
  const query = readQuery(url);
  return { both: query.both, bothHref: `${url.pathname}${queryText({ ...query, both: !query.both })}` };
}
