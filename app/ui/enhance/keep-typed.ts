const drawer = "loket:typed";

interface Kept {
  readonly path: string;
  readonly entries: readonly (readonly [string, string])[];
}

/**
 * Keeps what was typed while the line is down: in this tab only, for this page only, and only until the server has answered.
 * Restored when the same page is loaded again by reload or "Terug"; a page that the server answered with (422, "Verder") wins always.
 */
export function keepTyped(view: Window): void {
  const page = view.document;
  // Looked up each time: "Toon ook Nederlands" puts a new one in its place.
  const formOf = () => page.querySelector<HTMLFormElement>("form[data-keep-typed]");

  const form = formOf();
  const kept = read(view.sessionStorage);
  const reloaded = view.performance.getEntriesByType("navigation").some(cameBack);
  if (form && kept?.path === view.location.pathname && reloaded && !page.querySelector("[data-error-summary]")) {
    restore(form, kept.entries);
  }
  // An outage page keeps the drawer: the resident goes back to the question from there.
  if (!page.querySelector("[data-outage]")) view.sessionStorage.removeItem(drawer);

  const offline = (on: boolean) => {
    const notice = page.querySelector<HTMLElement>("[data-offline]");
    if (notice) notice.hidden = !on;
    return notice;
  };
  view.addEventListener("offline", () => offline(true));
  view.addEventListener("online", () => offline(false));
  if (!form) return;

  page.addEventListener("submit", (event) => {
    if (event.target !== formOf()) return;
    keep(view, formOf());
    if (view.navigator.onLine) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    offline(true)?.scrollIntoView({ block: "center" });
  });
  page.addEventListener("visibilitychange", () => {
    if (page.visibilityState === "hidden") keep(view, formOf());
  });
}

function keep(view: Window, form: HTMLFormElement | null): void {
  // After "Sluit snel" nothing may be written down any more.
  if (!form || view.document.body.hidden) return;
  const kept: Kept = { path: view.location.pathname, entries: typedIn(form) };
  view.sessionStorage.setItem(drawer, JSON.stringify(kept));
}

/** What stands in a form, without what the page itself put there. */
export function typedIn(form: HTMLFormElement): Kept["entries"] {
  return [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value === "string" && !isHidden(form, name) ? [[name, value]] : [],
  );
}

function cameBack(entry: PerformanceEntry): boolean {
  return "type" in entry && (entry.type === "reload" || entry.type === "back_forward");
}

function read(storage: Storage): Kept | undefined {
  try {
    return JSON.parse(storage.getItem(drawer) ?? "null") ?? undefined;
  } catch {
    return undefined;
  }
}

function isHidden(form: HTMLFormElement, name: string): boolean {
  const control = form.elements.namedItem(name);
  return control instanceof HTMLInputElement && control.type === "hidden";
}

/** Puts back what `typedIn` took. */
export function restore(form: HTMLFormElement, entries: Kept["entries"]): void {
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && (control.type === "radio" || control.type === "checkbox")) {
      control.checked = entries.some(([name, value]) => name === control.name && value === control.value);
    } else if (
      control instanceof HTMLTextAreaElement ||
      (control instanceof HTMLInputElement && control.type !== "hidden")
    ) {
      control.value = entries.find(([name]) => name === control.name)?.[1] ?? control.value;
    }
  }
}
