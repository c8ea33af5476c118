/** What is handed out, as the address of the page says it: all that a colleague carries, or intakes by number; and to whom. */
export interface DivideView {
  /** The colleague whose work goes to others. */
  readonly from: string | null;
  readonly references: readonly string[];
  readonly to: readonly string[];
  /** All that is new, to whom the rules say. */
  readonly byRules: boolean;
}

/** As many at once: a page that is looked over before it is pressed. */
export const dividedAtOnce = 100;

/** Reads the address; what is no id and no number is left out. */
export function readDivideView(search: URLSearchParams): DivideView {
  const ids = (name: string) =>
    search.getAll(name).filter((text) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text));
  return {
    from: ids("van")[0] ?? null,
    references: search
      .getAll("nummer")
      .filter((text) => /^[A-Z]{2}-[0-9A-Z-]{4,16}$/.test(text))
      .slice(0, dividedAtOnce),
    to: ids("aan").slice(0, 50),
    byRules: search.get("regels") === "ja",
  };
}
