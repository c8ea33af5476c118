import type { TextRef } from "../forms/page-model.ts";
import { type Moment, Show, ShowMoment, type Shown } from "./text.tsx";

export interface TimelineStep {
  /** A day made on the server, or words such as "Binnen 3 werkdagen". */
  readonly when: Moment | TextRef;
  readonly what: Shown;
  readonly done?: boolean;
}

/** What happens, in order of time. */
export function Timeline({ steps }: { readonly steps: readonly TimelineStep[] }) {
  return (
    <ol className="timeline">
      {steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: never reordered, and two steps may say the same
        <li key={index} className={step.done ? "is-done" : undefined}>
          <strong className="when">
            {"key" in step.when ? <Show of={step.when} /> : <ShowMoment of={step.when} />}
          </strong>
          <Show of={step.what} />
        </li>
      ))}
    </ol>
  );
}
