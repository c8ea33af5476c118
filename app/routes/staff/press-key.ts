/** What the page marks with `data-key`, by the key that presses it. */
const targets: { readonly [sign: string]: string } = { c: "claim", n: "note", "/": "search", u: "back", o: "places" };

/** Does what a key says; false when it says nothing on this page. */
export function press(sign: string): boolean {
  if (sign === "j" || sign === "k") return step(sign === "j" ? 1 : -1);
  const name = Object.hasOwn(targets, sign) ? targets[sign] : undefined;
  const target = name ? document.querySelector<HTMLElement>(`[data-key="${name}"]`) : null;
  if (!target) return false;
  target.closest("details:not([open])")?.setAttribute("open", "");
  if (target.matches("input, textarea, select, nav")) target.focus();
  else target.click();
  return true;
}

/** Moves to the link of the next or previous row; Enter then follows it, as everywhere. */
function step(by: number): boolean {
  const links = [...document.querySelectorAll<HTMLElement>("[data-open]")];
  const row = document.activeElement?.closest("tr") ?? null;
  const now = links.findIndex((link) => row !== null && link.closest("tr") === row);
  const from = now < 0 ? (by > 0 ? -1 : links.length) : now;
  const next = links[Math.min(links.length - 1, Math.max(0, from + by))];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
  return next !== undefined;
}
