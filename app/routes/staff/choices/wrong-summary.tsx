import { useEffect, useRef } from "react";
import { key, T } from "#app/i18n/contract.ts";
import type { WrongField } from "#app/regelingen/contract.ts";
import { Icon } from "#app/ui/parts/icon.tsx";
import { idOfField } from "./choice-input.tsx";

interface WrongSummaryProps {
  readonly wrong: readonly WrongField[];
  readonly refusal?: string | undefined;
}

/** First on a page that was not accepted: each line leads to its field and says the same as the field. */
export function WrongSummary({ wrong, refusal }: WrongSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const shown = wrong.length > 0 || refusal !== undefined;
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [shown]);
  if (!shown) return null;
  return (
    <div className="notice notice-error" role="alert" tabIndex={-1} ref={box}>
      <Icon name="warning" />
      <div>
        {refusal ? (
          <p>
            <T k={key("staff", "choices", "refused", refusal)} />
          </p>
        ) : (
          <p>
            <T k="ui:errors.title" values={{ count: wrong.length }} />
          </p>
        )}
        <ul>
          {wrong.map(({ field, code }) => (
            <li key={field}>
              <a href={`#${idOfField(field)}`}>
                <T k={key("staff", "choices", "fields", field)} />
              </a>
              : <T k={key("staff", "choices", "wrong", code)} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
