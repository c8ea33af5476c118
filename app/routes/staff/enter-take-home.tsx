import type { EnteredReceipt, ReceiptLine } from "./enter-receipt.server.ts";

/** What the resident takes home, in their language with the Dutch under it. */
export function TakeHome({ receipt }: { readonly receipt: EnteredReceipt }) {
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
