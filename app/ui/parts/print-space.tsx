import { T } from "#app/i18n/contract.ts";
import type { TextRef } from "../forms/page-model.ts";
import { Text } from "./text.tsx";

/** Where to write or tick on paper. */
export type PrintSpaceModel =
  | { readonly kind: "options"; readonly several: boolean; readonly options: readonly TextRef[] }
  | { readonly kind: "lines"; readonly lines: number }
  /** One box per sign: a BSN, a postcode. */
  | { readonly kind: "cells"; readonly cells: number }
  | { readonly kind: "day" }
  | { readonly kind: "amount"; readonly unit?: TextRef }
  /** Rows of a group: the same few labels, several times. */
  | { readonly kind: "rows"; readonly rows: number; readonly labels: readonly TextRef[] };

export function PrintSpace({ space }: { readonly space: PrintSpaceModel }) {
  switch (space.kind) {
    case "options":
      return <Options space={space} />;
    case "lines":
      return numbers(space.lines).map((line) => <span key={line} className="print-line" />);
    case "cells":
      return <Cells groups={[space.cells]} />;
    case "day":
      return <Cells groups={[2, 2, 4]} />;
    case "amount":
      return (
        <p className="print-amount">
          <span className="print-line" /> {space.unit ? <Text of={space.unit} /> : null}
        </p>
      );
    default:
      return <Rows space={space} />;
  }
}

function Options({ space }: { readonly space: Extract<PrintSpaceModel, { kind: "options" }> }) {
  return (
    <>
      <p className="hint">
        <T k={space.several ? "ui:print.moreAnswers" : "ui:print.oneAnswer"} />
      </p>
      <ul className="print-options">
        {space.options.map((option) => (
          <li key={`${option.key} ${JSON.stringify(option.values ?? "")}`}>
            <span className="print-box" aria-hidden="true" />
            <Text of={option} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Cells({ groups }: { readonly groups: readonly number[] }) {
  return (
    <div className="print-cells" aria-hidden="true">
      {groups.map((cells, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn once
        <span key={index}>
          {numbers(cells).map((cell) => (
            <i key={cell} />
          ))}
        </span>
      ))}
    </div>
  );
}

function Rows({ space }: { readonly space: Extract<PrintSpaceModel, { kind: "rows" }> }) {
  return (
    <ol className="print-rows">
      {numbers(space.rows).map((row) => (
        <li key={row}>
          <div className="print-cell-row">
            {space.labels.map((label) => (
              <p key={label.key}>
                <Text of={label} />
                <span className="print-line" />
              </p>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
