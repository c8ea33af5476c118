import { useEffect, useRef } from "react";
import { key, T } from "#app/i18n/contract.ts";
import type { TimelineLine } from "#app/queue/contract.ts";
import { Icon } from "#app/ui/parts/icon.tsx";
import { partyCodeShown } from "./dossier-party-fields.ts";

/** What a colleague pressed, why it did not go, and what they typed: nothing of it is lost. */
export interface RefusedModel {
  readonly button: string;
  readonly refusal: string;
  /** Last line of the timeline that the colleague had in view. */
  readonly seen: number;
  readonly typed: { readonly [name: string]: string };
  /** Colleagues that were ticked. */
  readonly ticked: readonly string[];
  /** Papers that were ticked. */
  readonly papers?: readonly string[];
}

/** Said instead of a refusal: the letter was written, and waits to be read over. */
export const letterDrafted = "letterDrafted";

/** What is no refusal: the page shows something once. */
export const onlyShown: ReadonlySet<string> = new Set([letterDrafted, partyCodeShown]);

/** Says why, and when somebody else was first: what they changed since this page was drawn. */
export function Refusal({
  refused,
  timeline,
}: {
  readonly refused: RefusedModel | undefined;
  readonly timeline: readonly TimelineLine[];
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refused) box.current?.focus();
  }, [refused]);
  if (!refused) return null;
  const drafted = onlyShown.has(refused.refusal);
  const changes = refused.refusal === "changedMeanwhile" ? timeline.filter(({ seq }) => seq > refused.seen) : [];
  return (
    <div className={`notice ${drafted ? "notice-ok" : "notice-error"}`} role="alert" tabIndex={-1} ref={box}>
      {drafted ? null : <Icon name="warning" />}
      <div>
        <p>
          <T k={key("queue", "refused", refused.refusal)} />
        </p>
        <Changes lines={changes} />
        {refused.refusal === "changedMeanwhile" ? (
          <p>
            <T k="queue:refused.again" />
          </p>
        ) : null}
      </div>
    </div>
  );
}

function Changes({ lines }: { readonly lines: readonly TimelineLine[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <p>
        <T k="queue:refused.changes" />
      </p>
      <ul className="ps-5 list-disc">
        {lines.map((line) => (
          <li key={line.seq}>
            {line.when}: {line.text} ({line.who})
          </li>
        ))}
      </ul>
    </>
  );
}
