import { keyedHash } from "#app/platform/crypto.server.ts";
import { normaliseCode } from "../core/draft.ts";
import { draftIdForCode } from "./open-draft.server.ts";

/** The draft that a code opens, however it was typed. */
export function draftIdForTypedCode(tenant: string, typed: string, now: Date): Promise<string | null> {
  return draftIdForCode(tenant, keyedHash(tenant, "code", normaliseCode(typed)), now);
}
