import { type RefObject, useEffect, useRef, useState } from "react";
import { T } from "#app/i18n/contract.ts";
import { KeyHelp } from "./key-help.tsx";
import { press } from "./press-key.ts";

const memory = "loket-toetsen";

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
  useKeys(on, dialog);

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
      <KeyHelp dialog={dialog} on={on} choose={choose} />
    </>
  );
}

function useKeys(on: boolean, dialog: RefObject<HTMLDialogElement>) {
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
  }, [on, dialog]);
}

function isTyping({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return true;
  return target instanceof Element && target.closest("input, select, textarea, dialog") !== null;
}
