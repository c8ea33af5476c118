import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { T, translator } from "#app/i18n/contract.ts";
import { beginLogin } from "#app/identity/commands/begin-login.server.ts";
import { returnPath } from "#app/identity/contract.ts";
import { werkpleinById } from "#app/werkpleinen/contract.ts";
import { pendingLogin } from "./login-cookie.server.ts";
import { LoginFrame } from "./login-frame.tsx";

/** The page before the identity provider; with `?start` the way to it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const back = returnPath(search.get("terug"));
  const { id, name } = werkpleinById(context.tenant);
  if (!search.has("start")) return { werkplein: { id, name }, back, available: true };
  const begun = await beginLogin(context.origin, back);
  if (!begun) return { werkplein: { id, name }, back, available: false };
  throw redirect(begun.location, { headers: { "Set-Cookie": pendingLogin.write(context, begun.pending) } });
}

export const meta: MetaFunction = () => [{ title: translator("nl").t("staff:login.title") }];

export default function LoginRoute() {
  const { werkplein, back, available } = useLoaderData<typeof loader>();
  return (
    <LoginFrame werkplein={werkplein}>
      <h1>
        <T k="staff:login.title" />
      </h1>
      <p>
        <T k={available ? "staff:login.intro" : "staff:login.noProvider"} />
      </p>
      <p className="action-row">
        <a className="button" href={`/inloggen?start&terug=${encodeURIComponent(back)}`}>
          <T k="staff:login.button" />
        </a>
      </p>
      <p>
        <T k="staff:login.resident" />{" "}
        <a href="/nl">
          <T k="staff:login.residentLink" />
        </a>
      </p>
    </LoginFrame>
  );
}
