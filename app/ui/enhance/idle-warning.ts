const minute = 60_000;

/**
 * `<loket-idle minutes="30" before="5" renew="/nl/verlengen" ended="/nl/verder">` around a real `<dialog>`.
 * Warns `before` minutes ahead; who was typing is renewed without a word. Without `renew` the dialog has a button of its own and is
 * shown once; without a part for the end it then goes away. State is told by `data-state`: `quiet`, `warned`, `ended`.
 */
export class IdleWarning extends HTMLElement {
  #seen = Date.now();
  #typed = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.dataset.state = "quiet";
    addEventListener("input", this.#typing);
    this.ownerDocument.addEventListener("visibilitychange", this.#look);
    this.querySelector("[data-renew]")?.addEventListener("click", () => void this.#renew());
    // Escape means "I am here", as the button does.
    this.#dialog?.addEventListener("cancel", () => void this.#renew());
    this.#look();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    removeEventListener("input", this.#typing);
    this.ownerDocument.removeEventListener("visibilitychange", this.#look);
  }

  get #dialog(): HTMLDialogElement | null {
    return this.querySelector("dialog");
  }

  #typing = (): void => {
    this.#typed = Date.now();
  };

  /** Looks at the clock, not at a count of ticks: a phone in a pocket stops timers. */
  #look = (): void => {
    clearTimeout(this.#timer);
    const minutes = Number(this.getAttribute("minutes")) || 30;
    const before = Number(this.getAttribute("before")) || 5;
    const end = this.#seen + minutes * minute;
    const left = end - Date.now();
    const wasTyping = this.hasAttribute("renew") && this.#typed > this.#seen && this.dataset.state === "quiet";
    if (left <= 0) this.#end();
    else if (left > before * minute) this.#again(left - before * minute);
    else if (wasTyping) void this.#renew();
    else {
      this.#warn(Math.ceil(left / minute));
      this.#again(Math.min(left, minute));
    }
  };

  #again(wait: number): void {
    this.#timer = setTimeout(this.#look, Math.max(wait, 250));
  }

  #warn(left: number): void {
    const again = this.dataset.state === "warned" && !this.hasAttribute("renew");
    this.dataset.state = "warned";
    for (const place of this.querySelectorAll("[data-minutes]")) place.textContent = String(left);
    if (this.#dialog && !this.#dialog.open && !again) this.#dialog.showModal();
  }

  async #renew(): Promise<void> {
    const renew = this.getAttribute("renew");
    if (!renew) return;
    const answer = await fetch(renew, { method: "POST" }).catch(() => undefined);
    if (!answer?.ok) {
      if (answer) this.#end();
      else this.#again(5_000);
      return;
    }
    this.#seen = Date.now();
    this.dataset.state = "quiet";
    this.#dialog?.close();
    this.#look();
  }

  /** The time is up. What was saved is safe: the page says so and shows the way back. */
  #end(): void {
    this.dataset.state = "ended";
    if (!this.querySelector("[data-while='ended']")) {
      this.#dialog?.close();
      return;
    }
    for (const part of this.querySelectorAll<HTMLElement>("[data-while]")) {
      part.hidden = part.dataset.while !== "ended";
    }
    if (this.#dialog && !this.#dialog.open) this.#dialog.showModal();
    this.querySelector<HTMLElement>("[data-while='ended'] a")?.focus();
  }
}
