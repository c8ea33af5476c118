import { type Draft, formById } from "#app/intake/contract.ts";
import { parseSession } from "#app/intake/core/session.ts";
import { openDraft } from "#app/intake/queries/open-draft.server.ts";
import { keepSession } from "#app/intake/queries/resident-session.server.ts";
import type { RequestContext } from "#app/platform/http.server.ts";
import type { FormClient } from "#tests/harness/form-client.ts";

const cookieName = "loket_session";

/** The session that this browser holds. @throws Error when it holds none */
export function sessionOf(client: FormClient) {
  const session = parseSession(client.cookies.get(cookieName) ?? "");
  if (!session) throw new Error("this browser has no session");
  return session;
}

/** Lets the session of this browser have been seen last so many minutes ago. */
export function letPass(client: FormClient, tenant: string, minutes: number): void {
  const context = { tenant, secure: false, now: new Date(Date.now() - minutes * 60_000) } as RequestContext;
  const [pair = ""] = keepSession(context, sessionOf(client)).split(";");
  client.cookies.set(cookieName, pair.slice(cookieName.length + 1));
}

/** What the started form of this browser holds, unsealed. */
export async function draftOf(client: FormClient, tenant: string): Promise<Draft> {
  const draft = await openDraft(tenant, sessionOf(client).id, new Date());
  if (!draft) throw new Error("this browser has no draft");
  return draft;
}

export function melding() {
  const form = formById("melding");
  if (!form) throw new Error("there is no melding");
  return form;
}
