import { T } from "#app/i18n/contract.ts";
import type { TextRef } from "../forms/page-model.ts";
import { QrCode, type QrModel } from "./qr-code.tsx";
import { GroupedCode, Text } from "./text.tsx";

interface CodeCardProps {
  readonly code: string;
  /** What to do with it. */
  readonly hint: TextRef;
  readonly qr?: QrModel;
  /** What the square is for. */
  readonly caption: TextRef;
}

/** "Uw code", large enough to copy on paper, and the same as a square to scan. */
export function CodeCard({ code, hint, qr, caption }: CodeCardProps) {
  return (
    <section className="card code-row">
      <div>
        <h2>
          <T k="ui:save.yourCode" />
        </h2>
        <p className="code-box">
          <GroupedCode>{code}</GroupedCode>
        </p>
        <p className="hint">
          <Text of={hint} />
        </p>
      </div>
      {qr ? <QrCode qr={qr} caption={caption} /> : null}
    </section>
  );
}
