/**
 * A second press while the first is under way does nothing. The button stays enabled, so that nothing is lost to assistive technology.
 * The server guards as well; this only spares the resident a slower line.
 */
export function sendOnce(page: Document): void {
  page.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== "post") return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    // When the answer never comes, the way is free again.
    setTimeout(() => free(form), 20_000);
  });
  // The page came back from the browser's memory ("Terug"): it may be sent again.
  addEventListener("pageshow", () => {
    for (const form of page.forms) free(form);
  });
}

function free(form: HTMLFormElement): void {
  delete form.dataset.sent;
}
