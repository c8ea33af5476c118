import { createContext } from "react";

/** What the page's frame (`root.tsx`) needs of the request that drew it. Empty in the browser. */
export interface PageContextValue {
  /** For the scripts of hydrated staff pages. */
  readonly nonce: string | undefined;
  /** Shown on the page for our own mistakes, so that a caller can name it. */
  readonly requestId: string;
}

export const PageContext = createContext<PageContextValue>({ nonce: undefined, requestId: "" });
