import { key, T } from "#app/i18n/contract.ts";
import type { ChoiceModel } from "./choice.server.ts";

/** What holds today, whether it is an example of ours, and what comes. */
export function ChoiceNow({ page }: { readonly page: Pick<ChoiceModel, "now" | "example" | "coming"> }) {
  const { now, example, coming } = page;
  return (
    <section className="card" aria-labelledby="nu">
      <h2 id="nu">
        <T k="staff:choices.nowTitle" />
      </h2>
      {example ? (
        <p className="notice notice-warn my-2">
          <T k="staff:choices.exampleNotice" />
        </p>
      ) : null}
      {now ? (
        <Terms lines={now.lines} />
      ) : (
        <p>
          <T k="staff:choices.nothingKnown" />
        </p>
      )}
      {now?.days ? <p className="mt-3">{now.days}</p> : null}
      {now?.source ? <Source href={now.source} /> : null}
      {coming.map((text) => (
        <p key={text} className="mt-3">
          {text}
        </p>
      ))}
    </section>
  );
}

function Terms({ lines }: { readonly lines: NonNullable<ChoiceModel["now"]>["lines"] }) {
  return (
    <dl className="data-list mt-2">
      {lines.map(({ field, text }) => (
        <div key={field}>
          <dt>
            <T k={key("staff", "choices", "fields", field)} />
          </dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Where the decision of the gemeente can be read. */
export function Source({ href }: { readonly href: string }) {
  return (
    <p className="mt-3">
      <T k="staff:choices.source" />:{" "}
      <a href={href} rel="noreferrer" className="break-all">
        {href}
      </a>
    </p>
  );
}
