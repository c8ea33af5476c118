import type { HeadersFunction } from "@remix-run/node";

/** A page that is the same for everybody says so; without this Remix keeps the headers of a loader to itself. */
export const publicHeaders: HeadersFunction = ({ loaderHeaders }) => {
  const told = loaderHeaders.get("x-loket-cache");
  return new Headers(told ? { "x-loket-cache": told } : undefined);
};
