import type { IncomingMessage, ServerResponse } from "node:http";
import { demoPath, demoProvider } from "#app/identity/demo-provider.server.ts";
import { settings } from "#app/platform/settings.server.ts";

/** Answers requests whose path starts with `prefix`, instead of the routes. */
export interface Mount {
  readonly prefix: string;
  /** @param origin scheme and host as the visitor typed them. */
  readonly handle: (incoming: IncomingMessage, outgoing: ServerResponse, origin: string) => void;
}

/** What answers beside the routes: in a demo the identity provider of the colleagues. */
export function mounts(): readonly Mount[] {
  if (!settings().demo) return [];
  return [{ prefix: demoPath, handle: (incoming, outgoing, origin) => demoProvider(origin)(incoming, outgoing) }];
}
