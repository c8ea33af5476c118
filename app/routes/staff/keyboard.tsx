import { useEffect, useRef, useState } from "react";
import { key, T } from "#app/i18n/contract.ts";

const memory = "loket-toetsen";

/** Which key does what, in the order of the help. Each acts on what the page marks with `data-key`. */
const help = [
  ["j", "down"],
  ["k", "up"],
  ["enter", "enter"],
  ["c", "claim"],
  ["n", "note"],
  ["/", "search"],
  ["u", "back"],
  ["?", "help"],
] as const;

/**
 * Keys for colleagues. Everything they do can be done by mouse or Tab as well, so the page is whole without them.
 * Keys of one letter can be switched off (WCAG 2.1.4); the browser remembers that.
 */
export function Keyboard() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [ready, setReady] = useState(false);
  const [on, setOn] = useState(true);

  useEffect(() => {
    setReady(true);
    setOn(localStorage.getItem(memory) !== "uit");
  }, []);
  useEffect(() => {
    if (!on) return;
    const listen = (event: KeyboardEvent) => {
      if (isTyping(event) || dialog.current?.open) return;
      if (event.key === "?") dialog.current?.showModal();
      else if (!press(event.key)) return;
      event.preventDefault();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [on]);

  const choose = (wanted: boolean) => {
    setOn(wanted);
    localStorage.setItem(memory, wanted ? "aan" : "uit");
  };
  return (
    <>
      {ready ? (
        <button className="link-button" type="button" onClick={() => dialog.current?.showModal()}>
          <kbd>?</kbd> <T k="queue:keys.title" />
        </button>
      ) : null}
      <dialog ref={dialog} className="card m-auto max-w-md" aria-labelledby="toetsen">
        <h2 id="toetsen">
          <T k="queue:keys.title" />
        </h2>
        <dl className="data-list my-4">
          {help.map(([sign, name]) => (
            <div key={sign}>
              <dt>
                <kbd>{sign}</kbd>
              </dt>
              <dd>
                <T k={key("queue", "keys", name)} />
              </dd>
            </div>
          ))}
        </dl>
        <label className="flex items-center gap-2 min-h-11">
          <input type="checkbox" className="size-5" checked={on} onChange={(event) => choose(event.target.checked)} />
          <T k="queue:keys.enabled" />
        </label>
        <form method="dialog" className="mt-4">
          <button className="button" type="submit">
            <T k="queue:keys.close" />
          </button>
        </form>
      </dialog>
    </>
  );
}

function isTyping({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return (
    ctrlKey ||
    metaKey ||
    altKey ||
    (target instanceof Element && target.closest("input, select, textarea, dialog") !== null)
  );
}

/** Does what the key says; false when it says nothing on this page. */
function press(sign: string): boolean {
  if (sign === "j" || sign === "k") return step(sign === "j" ? 1 : -1);
  const name = { c: "claim", n: "note", "/": "search", u: "back" }[sign];
  const target = name ? document.querySelector<HTMLElement>(`[data-key="${name}"]`) : null;
  if (!target) return false;
  const closed = target.closest("details:not([open])");
  if (closed) closed.setAttribute("open", "");
  if (target.matches("input, textarea, select")) target.focus();
  else target.click();
  return true;
}

/** Moves to the link of the next or previous row; Enter then follows it, as everywhere. */
function step(by: number): boolean {
  const links = [...document.querySelectorAll<HTMLElement>("[data-open]")];
  const row = document.activeElement?.closest("tr");
  const now = links.findIndex((link) => link.closest("tr") === row);
  const next = links[now < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, now + by))];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
  return next !== undefined;
}
