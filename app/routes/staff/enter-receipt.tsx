import { T } from "#app/i18n/contract.ts";
import { PrintList } from "./agenda/print-list.tsx";
import type { EnteredReceipt } from "./enter-receipt.server.ts";
import { TakeHome } from "./enter-take-home.tsx";

/** It is stored: what the colleague does next, and what the resident takes home, which is all that prints. */
export function EnterReceipt({ receipt }: { readonly receipt: EnteredReceipt }) {
  const { reference } = receipt;
  return (
    <div className="max-w-2xl">
      <div className="no-print">
        <h1>
          <T k="queue:entry.stored.title" values={{ reference }} />
        </h1>
        <p className="notice notice-ok my-3" role="status">
          <T k={receipt.complete ? "queue:entry.stored.whole" : "queue:entry.stored.part"} />
        </p>
        {receipt.toConfirm ? (
          <p className="notice notice-warn my-3">
            <T k="queue:entry.stored.toConfirm" />
          </p>
        ) : null}
        <WaysOn receipt={receipt} />
        <PrintList />
      </div>
      <TakeHome receipt={receipt} />
    </div>
  );
}

function WaysOn({ receipt: { reference, kind } }: { readonly receipt: EnteredReceipt }) {
  const file = `/werkvoorraad/${reference}`;
  return (
    <ul className="grid gap-1 my-3">
      <li>
        <a href={file}>
          <T k="queue:entry.stored.open" />
        </a>
      </li>
      <li>
        <a href={`${file}/aanvraag.pdf?tekenen`}>
          <T k="queue:file.toSign" />
        </a>
      </li>
      {kind === "melding" ? (
        <li>
          <a href={`/werkvoorraad/nieuw/levensonderhoud?melding=${reference}`}>
            <T k="queue:entry.stored.goOn" />
          </a>
        </li>
      ) : null}
    </ul>
  );
}
