import { T } from "#app/i18n/contract.ts";
import type { TextRef } from "../forms/page-model.ts";
import { PageTools } from "../layout/page-tools.tsx";
import { CodeCard } from "../parts/code-card.tsx";
import { Steps } from "../parts/information-blocks.tsx";
import { PrintButton } from "../parts/print-button.tsx";
import type { QrModel } from "../parts/qr-code.tsx";
import { type Moment, Text } from "../parts/text.tsx";

export interface SaveForLaterPageModel {
  /** The question where the resident was. */
  readonly back: string;
  readonly quickExit?: boolean;
  /** Opens the form again (C-18). */
  readonly code: string;
  /** Address to type: `loket.example/nl/verder`. */
  readonly address: string;
  /** The draft ends after this day. */
  readonly until: Moment;
  /** The melding was stored: what was told stays with it. */
  readonly stored?: boolean;
  /** Ends the session on this device: on a shared computer the next person finds nothing. */
  readonly stop?: { readonly text: TextRef; readonly href: string };
  /** To the phone in one scan; one use, ten minutes (C-46). */
  readonly qr?: QrModel;
}

/** "Opslaan en later verder": first how to come back, then the code. */
export function SaveForLaterPage({ page }: { readonly page: SaveForLaterPageModel }) {
  return (
    <>
      <PageTools back={page.back} quickExit={page.quickExit} />
      <div className="prose">
        <h1>
          <T k="ui:save.savedTitle" />
        </h1>
        <p className="lead">
          <T k="ui:save.savedLead" />
        </p>
        <Steps
          items={[
            { key: "ui:save.step1", values: { address: page.address } },
            { key: "ui:save.step2" },
            { key: "ui:save.step3" },
          ]}
        />
        <p>
          <T
            k={page.stored ? "ui:save.untilStored" : "ui:save.until"}
            values={{ day: { text: page.until.text, dutch: page.until.dutch ?? page.until.text } }}
            critical
          />
        </p>
      </div>
      <Saved page={page} />
    </>
  );
}

function Saved({ page }: { readonly page: SaveForLaterPageModel }) {
  return (
    <>
      <CodeCard code={page.code} hint={{ key: "ui:save.writeDown" }} qr={page.qr} caption={{ key: "ui:save.qr" }} />
      <div className="actions">
        <a className="button" href={page.back}>
          <T k="ui:save.goOn" />
        </a>
        <PrintButton />
        {page.stop ? (
          <a className="link-button" href={page.stop.href}>
            <Text of={page.stop.text} />
          </a>
        ) : null}
      </div>
    </>
  );
}
