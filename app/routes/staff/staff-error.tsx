import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { key, T } from "#app/i18n/contract.ts";
import { errorKind } from "#app/ui/pages/error-page.tsx";

/** What went wrong, inside the frame of staff: not there or not yours is one and the same. Never the message of a machine. */
export function StaffError() {
  const error = useRouteError();
  const kind = errorKind(isRouteErrorResponse(error) ? error.status : undefined);
  return (
    <div className="max-w-2xl">
      <h1>
        <T k={key("ui", "errorPage", kind, "title")} />
      </h1>
      <p className="my-3">
        <T k={key("ui", "errorPage", kind, "text")} />
      </p>
      <p>
        <a href="/werkvoorraad">
          <T k="queue:dossier.back" />
        </a>
      </p>
    </div>
  );
}
