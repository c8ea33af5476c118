import type { ReactNode } from "react";
import type { RefusedModel } from "./refusal.tsx";
import { wrongField } from "./refused-fields.ts";

/** What every form of the page carries: the version in view, so that nobody overwrites what they have not seen. */
export interface InView {
  readonly version: number;
  readonly seen: number;
  readonly refused: RefusedModel | undefined;
  /** What stands in the fields before anybody typed. */
  readonly fresh?: { readonly [name: string]: string };
}

interface FormProps {
  readonly view: InView;
  /** Its buttons stand beside each other. */
  readonly row?: boolean;
  readonly children: ReactNode;
}

/** A form of the page. After a refusal its fields hold what was typed. What came of it is said at the top, from whatever place it was pressed. */
export function DossierForm({ view, row, children }: FormProps) {
  return (
    <form method="post" action="#main" className={row ? "flex flex-wrap gap-2" : "grid gap-2 justify-items-start"}>
      <input type="hidden" name="versie" value={view.version} />
      <input type="hidden" name="gezien" value={view.seen} />
      {children}
    </form>
  );
}

/** What was typed in this form before it was refused. */
export function typedIn(view: InView, button: string, name: string): string {
  return (view.refused?.button === button ? view.refused.typed[name] : view.fresh?.[name]) ?? "";
}

/** What is wrong with this field of this form, as the last part of `queue:refused`. */
export function wrongIn({ refused }: InView, button: string, name: string): string | undefined {
  return refused?.button === button && wrongField(refused.refusal) === name ? refused.refusal : undefined;
}

export function Press({
  name,
  quiet,
  children,
  hotkey,
}: {
  readonly name: string;
  readonly quiet?: boolean;
  readonly children: ReactNode;
  readonly hotkey?: string;
}) {
  return (
    <button
      className={quiet ? "button button-secondary" : "button"}
      type="submit"
      name="doe"
      value={name}
      data-key={hotkey}
    >
      {children}
    </button>
  );
}
