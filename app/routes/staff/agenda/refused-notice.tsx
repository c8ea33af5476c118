import { useEffect, useRef } from "react";
import { T } from "#app/i18n/contract.ts";
import { Icon } from "#app/ui/parts/icon.tsx";

interface RefusedProps {
  /** Key of the words; none when nothing was refused. */
  readonly words: string | undefined;
  /** Id of the field that it leads to, when it can be mended there. */
  readonly field?: string;
}

/** Why it did not go; it takes focus and leads to where it can be mended. */
export function RefusedNotice({ words, field }: RefusedProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (words) box.current?.focus();
  }, [words]);
  if (!words) return null;
  return (
    <div className="notice notice-error" role="alert" tabIndex={-1} ref={box}>
      <Icon name="warning" />
      <p>
        {field ? (
          <a href={`#${field}`}>
            <T k={words} />
          </a>
        ) : (
          <T k={words} />
        )}
      </p>
    </div>
  );
}
