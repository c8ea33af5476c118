import type { CheckState } from "#app/intake/contract.ts";
import { checkVisit, keepCheck } from "#app/intake/queries/check-visit.server.ts";
import type { RequestContext } from "#app/platform/http.server.ts";
import type { FormClient } from "#tests/harness/form-client.ts";

const context = (tenant: string) => ({ tenant, secure: false, now: new Date() }) as RequestContext;

/** Lets this browser hold a check that was filled in before. */
export function holdCheck(client: FormClient, tenant: string, state: CheckState): void {
  const [pair = ""] = keepCheck(context(tenant), state)["set-cookie"].split(";");
  const at = pair.indexOf("=");
  client.cookies.set(pair.slice(0, at), pair.slice(at + 1));
}

/** The check that this browser holds; null when it holds none. */
export function checkOf(client: FormClient, tenant: string): CheckState | null {
  const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  return checkVisit(context(tenant), new Request("http://localhost/", { headers: { cookie } }));
}
