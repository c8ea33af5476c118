/**
 * `<loket-read-aloud of="id" lang="ar" src="/audio/….opus">` around a hidden button. Shown only when a recording exists or this device has a
 * voice that really speaks the language (C-40). Never a remote voice: it would send the text to its vendor (C-41).
 */
export class ReadAloud extends HTMLElement {
  #audio: HTMLAudioElement | undefined;
  #voice: SpeechSynthesisVoice | undefined;

  connectedCallback(): void {
    const button = this.querySelector("button");
    if (!button) return;
    button.addEventListener("click", () => this.#toggle());
    addEventListener("pagehide", () => this.#stop());
    if (this.getAttribute("src")) {
      button.hidden = false;
      return;
    }
    const synthesis = globalThis.speechSynthesis;
    if (!synthesis) return;
    const look = () => {
      this.#voice = localVoice(synthesis.getVoices(), this.lang);
      button.hidden = !this.#voice;
    };
    look();
    synthesis.addEventListener?.("voiceschanged", look);
  }

  #toggle(): void {
    const source = this.getAttribute("src");
    if (this.dataset.state === "reading") this.#stop();
    else if (source) this.#play(source);
    else this.#speak();
  }

  #play(source: string): void {
    const audio = new Audio(source);
    this.#audio = audio;
    audio.addEventListener("ended", () => this.#show("quiet"));
    audio.addEventListener("error", () => this.#show("quiet"));
    this.#show("reading");
    void audio.play().catch(() => this.#show("quiet"));
  }

  #speak(): void {
    const text = textOf(document.getElementById(this.getAttribute("of") ?? ""), this.lang);
    if (!this.#voice || !text) return;
    const words = new SpeechSynthesisUtterance(text);
    // Android heeds the language and not the voice, others the voice: set both.
    words.voice = this.#voice;
    words.lang = this.#voice.lang;
    words.rate = 0.9;
    words.addEventListener("end", () => this.#show("quiet"));
    words.addEventListener("error", () => this.#show("quiet"));
    this.#show("reading");
    speechSynthesis.cancel();
    speechSynthesis.speak(words);
  }

  #stop(): void {
    this.#audio?.pause();
    globalThis.speechSynthesis?.cancel();
    this.#show("quiet");
  }

  #show(state: "reading" | "quiet"): void {
    this.dataset.state = state;
    for (const part of this.querySelectorAll<HTMLElement>("[data-while]")) part.hidden = part.dataset.while !== state;
  }
}

/** The first voice on this device whose language is the language of the text; region and separator (`ar_SA` on Android) do not matter. */
export function localVoice(
  voices: readonly SpeechSynthesisVoice[],
  language: string,
): SpeechSynthesisVoice | undefined {
  return voices.find((voice) => voice.localService && voice.lang.toLowerCase().split(/[-_]/)[0] === language);
}

/** The words of a block: its own, without what is in another language, typed by the resident, or hidden. */
function textOf(block: HTMLElement | null, language: string): string {
  if (!block) return "";
  const copy = block.cloneNode(true) as HTMLElement;
  for (const part of copy.querySelectorAll(
    "[hidden], [data-unread], input, textarea, script, .loket-dutch, .loket-remark, .sr-only",
  ))
    part.remove();
  for (const part of copy.querySelectorAll<HTMLElement>("[lang]")) {
    if (part.lang !== language && part.getAttribute("translate") !== "no") part.remove();
  }
  for (const part of copy.querySelectorAll("h1, h2, p, li, label, legend")) part.append(". ");
  return (copy.textContent ?? "")
    .replace(/\s+/g, " ")
    .replace(/([.?!؟።])\s*\.(\s|$)/g, "$1 ")
    .trim();
}
