/**
 * `<loket-quick-exit><a href>`: without this module a plain link. With it, what was typed is wiped at once, this page makes room in the
 * history, and nothing is left on the screen while the next page loads.
 */
export class QuickExit extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("click", (event) => {
      const link = this.querySelector("a");
      if (!link) return;
      event.preventDefault();
      sessionStorage.clear();
      for (const form of document.forms) form.reset();
      document.title = " ";
      document.body.hidden = true;
      location.replace(link.href);
    });
    // Back from the browser's memory: never show the old page, ask the server.
    addEventListener("pageshow", (event) => {
      if (event.persisted && document.body.hidden) location.reload();
    });
  }
}
