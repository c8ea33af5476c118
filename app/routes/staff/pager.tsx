import { T } from "#app/i18n/contract.ts";

interface Way {
  readonly href: string | null;
  /** Key of its words. */
  readonly words: string;
}

/** Back to the first page, and on to the next; each only when there is one. */
export function Pager({ first, next }: { readonly first: Way; readonly next: Way }) {
  return (
    <>
      {first.href ? (
        <a href={first.href}>
          <T k={first.words} />
        </a>
      ) : null}
      {next.href ? (
        <a className="button button-secondary" href={next.href} rel="next">
          <T k={next.words} />
        </a>
      ) : null}
    </>
  );
}
