/** After a refused page the heading of the summary takes the focus, so that it is heard first (C-11). */
export function focusErrors(page: Document): void {
  const heading = page.querySelector<HTMLElement>("[data-error-summary] [tabindex='-1']");
  if (!heading) return;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: "center" });
}
