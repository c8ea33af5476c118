import { GroupedCode, PhoneNumber } from "#app/ui/parts/text.tsx";
import type { LetterModel, LetterText } from "./letters.server.ts";

/** One letter, on a sheet of its own: in the language of the resident, with the Dutch below. */
export function Letter({ letter }: { readonly letter: LetterModel }) {
  const { id, name, texts, address, qr, phone } = letter;
  return (
    <section className="letter card my-4" id={`i${id}`} aria-label={name}>
      <h2>
        <bdi>{name}</bdi>
      </h2>
      <svg
        className="qr my-3"
        viewBox={`-4 -4 ${qr.size + 8} ${qr.size + 8}`}
        aria-hidden="true"
        shapeRendering="crispEdges"
      >
        <path d={qr.path} />
      </svg>
      {texts.map((text, n) => (
        <Wording key={text.lang} text={text} address={n === 0 ? address : null} phone={phone} />
      ))}
    </section>
  );
}

interface WordingProps extends Pick<LetterModel, "phone"> {
  readonly text: LetterText;
  /** Once on a letter is enough, and keeps it on one sheet. */
  readonly address: string | null;
}

function Wording({ text, address, phone }: WordingProps) {
  return (
    <div className="my-4 grid gap-2" lang={text.lang} dir={text.dir}>
      <h3>{text.heading}</h3>
      <p>{text.lead}</p>
      <dl className="data-list">
        {text.rows.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <p>{text.scan}</p>
      {address === null ? null : (
        <p>
          {text.type} <GroupedCode>{address}</GroupedCode>
        </p>
      )}
      <p>
        {text.call} <PhoneNumber number={phone} />
      </p>
    </div>
  );
}
