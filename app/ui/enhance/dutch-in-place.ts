import { restore, typedIn } from "./keep-typed.ts";

/**
 * "Toon ook Nederlands" on the page as it stands: sends the button as it would be sent anyway, and puts what comes back in its place.
 * What is typed, what is folded out and where the focus is stay. When anything is odd, the button works as it does without this.
 */
export function dutchInPlace(page: Document): void {
  let busy = false;
  page.addEventListener("submit", (event) => {
    const { target: form, submitter } = event;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.dataset.plain) return;
    if (!(submitter instanceof HTMLButtonElement) || submitter.name !== "_both") return;
    event.preventDefault();
    if (busy) return;
    busy = true;
    change(page, form, submitter)
      .catch(() => {
        form.dataset.plain = "yes";
        form.requestSubmit(submitter);
      })
      .finally(() => {
        busy = false;
      });
  });
}

async function change(page: Document, form: HTMLFormElement, button: HTMLButtonElement): Promise<void> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) body.append(name, String(value));
  body.append(button.name, button.value);
  const answer = await fetch(form.action, { method: "POST", body });
  const next = new DOMParser().parseFromString(await answer.text(), "text/html");
  // Another page came: the half hour was over, or the melding was sent in another tab.
  if (answer.ok && new URL(answer.url).pathname !== location.pathname) location.assign(answer.url);
  else if (answer.ok && next.querySelector("main")) put(page, next, form);
  else throw new Error(String(answer.status));
}

function put(page: Document, next: Document, form: HTMLFormElement): void {
  const typed = typedIn(form);
  const focused = page.activeElement;
  const open = [...page.querySelectorAll<HTMLDetailsElement>("main details")].map((part) => part.open);
  for (const part of ["main", "footer"]) {
    const fresh = next.querySelector(part);
    if (fresh) page.querySelector(part)?.replaceWith(fresh);
  }
  const now = page.getElementById(form.id);
  if (now instanceof HTMLFormElement) restore(now, typed);
  for (const [index, part] of page.querySelectorAll<HTMLDetailsElement>("main details").entries())
    part.open = open[index] ?? part.open;
  if (!focused || focused.isConnected) return;
  const same = focused.id ? page.getElementById(focused.id) : page.querySelector<HTMLElement>("main [name='_both']");
  same?.focus({ preventScroll: true });
}
