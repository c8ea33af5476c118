import { forgetFile, keepFile, keptFile } from "./kept-file.ts";
import { sendParts, type Told } from "./send-parts.ts";
import { shrunk } from "./shrink.ts";

/**
 * `<loket-photo to="/…/deel" mark="…"><input type="file">` in a form: a large photo is made smaller, and a file goes in parts that go on
 * after a line that dropped, a server that restarts or a page that was loaded again. Whatever fails here, the plain form sends.
 */
export class Photo extends HTMLElement {
  #ready: Promise<unknown> = Promise.resolve();
  #id: string | undefined;
  #busy = false;
  #plain = false;

  connectedCallback(): void {
    const input = this.querySelector("input");
    const form = input?.form;
    if (!input || !form) return;
    input.addEventListener("change", () => {
      this.#id = undefined;
      this.#ready = this.#shrink(input).catch(() => undefined);
    });
    form.addEventListener("submit", (event) => {
      if (this.#plain || !input.files?.[0]) return;
      event.preventDefault();
      if (!this.#busy) void this.#send(form, input);
    });
    void this.#goOn(form, input).catch(() => undefined);
  }

  get #mark(): string {
    return this.getAttribute("mark") ?? "";
  }

  async #shrink(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    const smaller = file && (await shrunk(file));
    // Another file may have been chosen meanwhile.
    if (smaller && input.files?.[0] === file) put(input, smaller);
  }

  /** A file that was on its way when this page went: it is chosen again, and goes on unless something is wrong with it. */
  async #goOn(form: HTMLFormElement, input: HTMLInputElement): Promise<void> {
    const kept = await keptFile(this.#mark);
    if (!kept || input.files?.[0]) return;
    put(input, kept.file);
    this.#id = kept.id;
    if (!document.querySelector("[data-error-summary]")) await this.#send(form, input);
  }

  async #send(form: HTMLFormElement, input: HTMLInputElement): Promise<void> {
    this.#busy = true;
    try {
      await this.#ready;
      const file = input.files?.[0];
      if (!file) return;
      this.#id ??= randomId();
      await keepFile(this.#mark, this.#id, file).catch(() => undefined);
      const end = await sendParts(this.getAttribute("to") ?? "", this.#id, file, (told) => this.#tell(told));
      if (!end.keep) await forgetFile();
      location.href = end.to;
    } catch {
      this.#plain = true;
      await forgetFile().catch(() => undefined);
      form.requestSubmit(form.querySelector("button"));
    } finally {
      this.#busy = false;
    }
  }

  #tell({ state, percent }: Told): void {
    this.dataset.state = state;
    for (const part of this.querySelectorAll<HTMLElement>("[data-while]")) part.hidden = part.dataset.while !== state;
    for (const place of this.querySelectorAll("[data-percent]")) place.textContent = String(percent);
  }
}

function put(input: HTMLInputElement, file: File): void {
  const chosen = new DataTransfer();
  chosen.items.add(file);
  input.files = chosen.files;
}

/** `crypto.randomUUID` is there on https only. */
function randomId(): string {
  const hex = [...crypto.getRandomValues(new Uint8Array(16))].map((one) => one.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, "$1-$2-4$3-8$4-$5");
}
