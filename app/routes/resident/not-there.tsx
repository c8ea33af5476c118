import { notFound } from "#app/platform/http.server.ts";

/** Any address that no other route knows. */
export function loader() {
  return notFound();
}

export default function NotThere() {
  return null;
}

export { PageError as ErrorBoundary } from "./page-error.tsx";
