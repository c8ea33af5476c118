import { useEffect, useRef } from "react";
import { key, T } from "#app/i18n/contract.ts";
import { Icon } from "#app/ui/parts/icon.tsx";
import type { RefusedPress } from "./appointment-press.server.ts";

/** Why it did not go; it takes focus. */
export function Refused({ refused }: { readonly refused: RefusedPress | undefined }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refused) box.current?.focus();
  }, [refused]);
  if (!refused) return null;
  return (
    <div className="notice notice-error" role="alert" tabIndex={-1} ref={box}>
      <Icon name="warning" />
      <p>
        <T k={key("agenda", "staff", "refused", refused.refusal)} />
      </p>
    </div>
  );
}
