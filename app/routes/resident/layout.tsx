import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData, useMatches } from "@remix-run/react";
import { isLanguage } from "#app/i18n/contract.ts";
import { allReviewed as wholeLanguageReviewed } from "#app/i18n/texts.server.ts";
import { checkForm, idleMinutes } from "#app/intake/contract.ts";
import { idleMinutesOf } from "#app/intake/queries/resident-session.server.ts";
import { documentOnly } from "#app/platform/http.server.ts";
import { ResidentFrame as Frame } from "#app/ui/layout/resident-frame.tsx";
import { questionFormId } from "#app/ui/layout/shell.ts";
import { aroundSession, shellFor } from "./shell.server.ts";
import { frameOf } from "./visit.server.ts";

/** The frame stands in Dutch around a page that is not there in any language. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  const { lng, werkplein } = frameOf(params, context);
  return documentOnly({
    lng,
    reviewed: wholeLanguageReviewed(lng),
    shell: shellFor(new URL(request.url), lng, werkplein),
    session: aroundSession(lng, params.form, idleMinutesOf(context, request)),
    check: aroundSession(lng, checkForm.slug, idleMinutes),
  });
}

/** What a page tells the frame around it. */
interface Told {
  readonly both?: boolean;
  readonly bothHref?: string;
  readonly bothAction?: string;
  readonly session?: boolean;
  /** The session is a check, that lives in this browser only. */
  readonly check?: boolean;
  readonly code?: string;
  readonly form?: boolean;
}

export default function ResidentFrame() {
  const { lng, reviewed, shell, check, session: ofForm } = useLoaderData<typeof loader>();
  const told = (useMatches().at(-1)?.data ?? {}) as Told;
  const session = told.check ? check : ofForm;
  const around = {
    ...shell,
    ...(told.session ? { ...session, idle: { ...session.idle, code: told.code } } : {}),
    bothHref: told.bothHref,
    bothAction: told.bothAction,
    formId: told.form === true ? questionFormId : undefined,
  };
  return (
    <Frame language={{ lng: isLanguage(lng) ? lng : "nl", both: told.both }} shell={around} reviewed={reviewed}>
      <Outlet />
    </Frame>
  );
}
