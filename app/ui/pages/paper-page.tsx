import type { PaperToGive, PaperSketch as Sketch } from "#app/documents/contract.ts";
import { Bdi, T } from "#app/i18n/contract.ts";
import { Answering } from "../forms/answering.ts";
import { ErrorSummary } from "../forms/error-summary.tsx";
import type { PageError, TextRef, Typed } from "../forms/page-model.ts";
import { PageTools } from "../layout/page-tools.tsx";
import { Notice } from "../parts/notice.tsx";
import { PaperSketch } from "../parts/paper-sketch.tsx";
import type { QrModel } from "../parts/qr-code.tsx";
import { Text } from "../parts/text.tsx";
import { PaperByPhone, PaperInstead, PaperUpload } from "./paper-forms.tsx";

export interface PaperPageModel {
  readonly action: string;
  /** Tells the browser that a file on its way is for this paper of this dossier, and no other. */
  readonly mark: string;
  readonly back: string;
  readonly notice?: TextRef;
  readonly name: TextRef;
  readonly why: TextRef;
  readonly counts: TextRef;
  readonly sketch: Sketch;
  readonly state: PaperToGive["state"];
  /** Why it is not there, as the resident wrote it. */
  readonly reason: string;
  readonly pages: readonly SentPage[];
  readonly fileHint: TextRef;
  /** Whether a phone may take it over: that opens the case as its resident. */
  readonly byPhone: boolean;
  /** To this paper on the phone of the same person; made when it is asked for. One use, ten minutes. */
  readonly qr?: QrModel;
  readonly typed: Typed;
  readonly errors: readonly PageError[];
}

export interface SentPage {
  readonly id: string;
  /** The name that the file had with the resident. */
  readonly name: string;
  readonly advice: readonly TextRef[];
}

/** One paper: what it is and why, what was sent of it, and the three things to do with it: send, bring along, or say that it is not there. */
export function PaperPage({ page }: { readonly page: PaperPageModel }) {
  return (
    <Answering value={{ typed: page.typed, errors: page.errors, noAutocomplete: true }}>
      <PageTools back={page.back} />
      <ErrorSummary errors={page.errors} fields={[]} />
      {page.notice ? <Notice text={page.notice} tone="ok" alert /> : null}
      <div className="paper-head">
        <PaperSketch sketch={page.sketch} />
        <h1>
          <Text of={page.name} />
        </h1>
      </div>
      <div className="prose">
        <p>
          <Text of={page.why} />
        </p>
        <p>
          <strong>
            <Text of={page.counts} />
          </strong>
        </p>
      </div>
      <SentPages page={page} />
      <PaperUpload page={page} />
      {page.byPhone ? <PaperByPhone page={page} /> : null}
      <PaperInstead page={page} />
      <div className="actions">
        <a className="button button-secondary" href={page.back}>
          <T k="documents:paper.toList" />
        </a>
      </div>
    </Answering>
  );
}

function SentPages({ page }: { readonly page: PaperPageModel }) {
  if (page.pages.length === 0) return null;
  return (
    <section className="card" aria-labelledby="gestuurd">
      <h2 id="gestuurd">
        <T k="documents:paper.sentTitle" />
      </h2>
      <ul className="paper-pages">
        {page.pages.map(({ id, name, advice }) => (
          <li key={id}>
            <Bdi>{name}</Bdi>
            <form method="post" action={page.action}>
              <input type="hidden" name="bladzijde" value={id} />
              <button className="link-button" type="submit" name="do" value="remove">
                <T k="documents:paper.remove" alone />
                <span className="sr-only">
                  {" "}
                  <Bdi>{name}</Bdi>
                </span>
              </button>
            </form>
            {advice.map((text) => (
              <Notice key={text.key} text={text} tone="warn" />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
