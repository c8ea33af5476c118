import { T } from "#app/i18n/contract.ts";
import { PrintList } from "./agenda/print-list.tsx";
import type { EnteredReceipt, ReceiptLine } from "./enter-receipt.server.ts";

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

function TakeHome({ receipt }: { readonly receipt: EnteredReceipt }) {
  const { lang, dir, heading, dutchHeading, lines, hint, dutchHint } = receipt;
  return (
    <section className="card mt-4" aria-labelledby="bewijs">
      <h2 id="bewijs">
        <Both lang={lang} dir={dir} own={heading} dutch={dutchHeading} />
      </h2>
      <dl className="grid gap-3">
        {lines.map((line) => (
          <Line key={line.label + line.value} line={line} lang={lang} dir={dir} />
        ))}
      </dl>
      <p className="hint mt-2">
        <Both lang={lang} dir={dir} own={hint} dutch={dutchHint} />
      </p>
      <Papers receipt={receipt} />
    </section>
  );
}

function Papers({ receipt: { papers, papersHeading, lang, dir } }: { readonly receipt: EnteredReceipt }) {
  if (papers.length === 0) return null;
  return (
    <>
      <h3 className="mt-4">
        <Both lang={lang} dir={dir} {...papersHeading} />
      </h3>
      <ul dir={dir}>
        {papers.map((paper) => (
          <li key={paper.own}>
            <Both lang={lang} dir={dir} {...paper} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Line({ line, lang, dir }: { readonly line: ReceiptLine } & Pick<EnteredReceipt, "lang" | "dir">) {
  return (
    <div>
      <dt className="font-semibold">
        <Both lang={lang} dir={dir} own={line.label} dutch={line.dutchLabel} />
      </dt>
      <dd className={line.code ? "text-lg" : undefined}>
        {line.code ? (
          <bdi dir="ltr">{line.value}</bdi>
        ) : (
          <Both lang={lang} dir={dir} own={line.value} dutch={line.dutchValue} />
        )}
      </dd>
    </div>
  );
}

interface BothProps extends Pick<EnteredReceipt, "lang" | "dir"> {
  readonly own: string;
  readonly dutch: string | null;
}

/** The language of the resident, and the Dutch under it. */
function Both({ lang, dir, own, dutch }: BothProps) {
  return (
    <>
      <span className="block" lang={lang} dir={dir}>
        {own}
      </span>
      {dutch ? (
        <span className="block font-normal text-base" lang="nl" dir="ltr">
          {dutch}
        </span>
      ) : null}
    </>
  );
}
