import type { RefObject } from "react";
import { key, T } from "#app/i18n/contract.ts";

/** Which key does what. */
const help = [
  ["j", "down"],
  ["k", "up"],
  ["enter", "enter"],
  ["c", "claim"],
  ["n", "note"],
  ["/", "search"],
  ["u", "back"],
  ["o", "places"],
  ["?", "help"],
] as const;

interface KeyHelpProps {
  readonly dialog: RefObject<HTMLDialogElement>;
  readonly on: boolean;
  readonly choose: (on: boolean) => void;
}

/** All keys, and the switch that turns them off. */
export function KeyHelp({ dialog, on, choose }: KeyHelpProps) {
  return (
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
  );
}
