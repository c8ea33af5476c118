import { data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { key, T, translator } from "#app/i18n/contract.ts";
import { finishLogin } from "#app/identity/commands/finish-login.server.ts";
import { returnPath } from "#app/identity/contract.ts";
import { readCookie, setCookie } from "#app/platform/http.server.ts";
import { werkpleinById } from "#app/werkpleinen/contract.ts";
import { pendingLogin, sessionCookie } from "./login-cookie.server.ts";
import { LoginFrame } from "./login-frame.tsx";

/** Where the identity provider sends a colleague back to. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { pathname, search } = new URL(request.url);
  const pending = pendingLogin.read(context, request);
  const result = await finishLogin({
    tenant: context.tenant,
    origin: context.origin,
    returned: pathname + search,
    pending,
    oldToken: readCookie(context, request, sessionCookie),
    now: context.now,
  });
  const { id, name } = werkpleinById(context.tenant);
  const headers = new Headers({ "Set-Cookie": pendingLogin.clear(context) });
  if (!result.ok) return data({ werkplein: { id, name }, refusal: result.refusal }, { status: 403, headers });
  headers.append("Set-Cookie", setCookie(context, sessionCookie, result.value.token));
  throw redirect(returnPath(pending?.back ?? null), { headers });
}

export const meta: MetaFunction = () => [{ title: translator("nl").t("staff:login.refused.title") }];

export default function LoginReturnRoute() {
  const { werkplein, refusal } = useLoaderData<typeof loader>();
  return (
    <LoginFrame werkplein={werkplein}>
      <h1>
        <T k="staff:login.refused.title" />
      </h1>
      <p>
        <T k={key("staff", "login", "refused", refusal)} />
      </p>
      <p className="action-row">
        <a className="button" href="/inloggen">
          <T k="staff:login.again" />
        </a>
      </p>
    </LoginFrame>
  );
}
