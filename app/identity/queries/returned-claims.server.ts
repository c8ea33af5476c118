import * as oidc from "openid-client";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { log } from "#app/platform/log.server.ts";
import type { PendingLogin } from "../commands/begin-login.server.ts";
import type { OidcProvider } from "./oidc-provider.server.ts";

/**
 * What the provider says about the visitor that it sent back to `returned` (path and query). The code works once, and only together
 * with what went out in `pending`.
 */
export async function returnedClaims(
  provider: OidcProvider | null,
  origin: string,
  returned: string,
  pending: PendingLogin | undefined,
): Promise<Result<unknown, "loginFailed" | "cancelled">> {
  if (!provider || !pending) return refuse("loginFailed");
  try {
    const tokens = await oidc.authorizationCodeGrant(provider.configuration, new URL(returned, origin), {
      expectedState: pending.state,
      expectedNonce: pending.nonce,
      pkceCodeVerifier: pending.verifier,
      idTokenExpected: true,
    });
    return ok(tokens.claims());
  } catch (error) {
    if (error instanceof oidc.AuthorizationResponseError && error.error === "access_denied") return refuse("cancelled");
    log.warn({ code: (error as { code?: string }).code }, "a login failed");
    return refuse("loginFailed");
  }
}
