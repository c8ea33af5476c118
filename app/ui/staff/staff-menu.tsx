import { useEffect, useRef } from "react";
import { T } from "#app/i18n/contract.ts";
import type { TextRef } from "../forms/page-model.ts";
import { Text } from "../parts/text.tsx";

export interface MenuItem {
  readonly text: TextRef;
  readonly href: string;
  /** The page itself, or a page of this part. */
  readonly current?: "page" | "true" | undefined;
}

export interface StaffMenuModel {
  /** A part of the work, which is a page itself, and its other pages. */
  readonly parts: readonly (MenuItem & { readonly pages: readonly MenuItem[] })[];
}

/** The parts of the work beside each other, and every page behind one press: without scripts it is a plain fold. */
export function StaffMenu({ menu: { parts } }: { readonly menu: StaffMenuModel }) {
  return (
    <>
      <ul className="staff-nav">
        {parts.map((part) => (
          <li key={part.href}>
            <Way item={part} />
          </li>
        ))}
      </ul>
      <Fold within={parts.some(({ pages }) => pages.some(({ current }) => current))}>
        <summary>
          <T k="staff:nav.menu" />
        </summary>
        <ul className="staff-pages">
          {parts.map((part) => (
            <li key={part.href}>
              <Way item={part} />
              {part.pages.length > 0 ? <Pages of={part.pages} /> : null}
            </li>
          ))}
        </ul>
      </Fold>
    </>
  );
}

function Pages({ of }: { readonly of: readonly MenuItem[] }) {
  return (
    <ul>
      {of.map((page) => (
        <li key={page.href}>
          <Way item={page} />
        </li>
      ))}
    </ul>
  );
}

function Way({ item: { href, text, current } }: { readonly item: MenuItem }) {
  return (
    <a href={href} aria-current={current}>
      <Text of={text} />
    </a>
  );
}

/** Lies over the page while it is open: Escape, a press elsewhere and the focus that goes on close it. */
function Fold({ within, children }: { readonly within: boolean; readonly children: React.ReactNode }) {
  const fold = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const menu = fold.current;
    if (!menu) return;
    const leave = (event: Event) => {
      if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !menu.open) return;
      menu.open = false;
      menu.querySelector("summary")?.focus();
    };
    document.addEventListener("click", leave);
    document.addEventListener("focusin", leave);
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("click", leave);
      document.removeEventListener("focusin", leave);
      document.removeEventListener("keydown", onKey);
    };
  }, []);
  return (
    <details className="staff-menu" data-within={within ? "" : undefined} ref={fold}>
      {children}
    </details>
  );
}
