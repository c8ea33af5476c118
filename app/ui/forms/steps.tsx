import { T } from "#app/i18n/contract.ts";
import { Text } from "../parts/text.tsx";
import type { QuestionPageModel } from "./page-model.ts";

/** "Stap 3 van 6: uw inkomen". Words tell it; the bar only shows it. */
export function Steps({ page }: { readonly page: Pick<QuestionPageModel, "step" | "steps" | "section"> }) {
  if (page.steps === 0) return null;
  return (
    <div className="steps">
      <p>
        <T k="ui:steps" values={{ step: page.step, steps: page.steps }} alone /> <Text of={page.section} alone />
      </p>
      <div className="steps-bar" aria-hidden="true">
        {Array.from({ length: page.steps }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts are the numbers of the steps
          <span key={index} className={index < page.step ? "is-done" : undefined} />
        ))}
      </div>
    </div>
  );
}
