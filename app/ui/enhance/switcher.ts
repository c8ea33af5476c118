/** The list of languages closes with Escape and with a press elsewhere, as people expect of a menu. */
export function closeSwitcher(page: Document): void {
  const open = () => page.querySelector<HTMLDetailsElement>("details.switcher[open]");
  page.addEventListener("click", (event) => {
    const menu = open();
    if (menu && event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  });
  page.addEventListener("keydown", (event) => {
    const menu = open();
    if (!menu || event.key !== "Escape") return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
}
