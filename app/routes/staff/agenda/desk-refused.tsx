import { useEffect, useRef } from "react";
import { key, T } from "#app/i18n/contract.ts";
import { Icon } from "#app/ui/parts/icon.tsx";

interface RefusedProps {
  /** Its words: `agenda:desk.wrong.<refusal>`. */
  readonly refusal: string | undefined;
  /** Id of the field that it leads to. */
  readonly field: string;
}

/** Why it did not go; it takes focus and leads to where it can be mended. */
export function DeskRefused({ refusal, field }: RefusedProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusal) box.current?.focus();
  }, [refusal]);
  if (!refusal) return null;
  return (
    <div className="notice notice-error" role="alert" tabIndex={-1} ref={box}>
      <Icon name="warning" />
      <p>
        <a href={`#${field}`}>
          <T k={key("agenda", "desk", "wrong", refusal)} />
        </a>
      </p>
    </div>
  );
}
