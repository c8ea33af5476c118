import { key, T } from "#app/i18n/contract.ts";
import type { TimelineLine } from "#app/queue/contract.ts";
import { Icon } from "#app/ui/parts/icon.tsx";

/** What a colleague pressed, why it did not go, and what they typed: nothing of it is lost. */
export interface RefusedModel {
  readonly button: string;
  readonly refusal: string;
  /** Last line of the timeline that the colleague had in view. */
  readonly seen: number;
  readonly typed: { readonly [name: string]: string };
}

/** Says why, and when somebody else was first: what they changed since this page was drawn. */
export function Refusal({
  refused,
  timeline,
}: {
  readonly refused: RefusedModel | undefined;
  readonly timeline: readonly TimelineLine[];
}) {
  if (!refused) return null;
  const changes = refused.refusal === "changedMeanwhile" ? timeline.filter(({ seq }) => seq > refused.seen) : [];
  return (
    <div className="notice notice-error" role="alert">
      <Icon name="warning" />
      <div>
        <p>
          <T k={key("queue", "refused", refused.refusal)} />
        </p>
        {changes.length > 0 ? (
          <>
            <p>
              <T k="queue:refused.changes" />
            </p>
            <ul className="ps-5 list-disc">
              {changes.map((line) => (
                <li key={line.seq}>
                  {line.when}: {line.text} ({line.who})
                </li>
              ))}
            </ul>
          </>
        ) : null}
        {refused.refusal === "changedMeanwhile" ? (
          <p>
            <T k="queue:refused.again" />
          </p>
        ) : null}
      </div>
    </div>
  );
}
