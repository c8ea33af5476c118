import type { ReactNode } from "react";
import { Language } from "#app/i18n/contract.ts";

/** The frame of the login pages: nobody is logged in yet, so there is nothing to navigate. */
export function LoginFrame({
  werkplein,
  children,
}: {
  readonly werkplein: { readonly id: string; readonly name: string };
  readonly children: ReactNode;
}) {
  return (
    <Language value={{ lng: "nl" }}>
      <div className="page" data-look={werkplein.id}>
        <header className="page-header">
          <div className="page-header-inner">
            <span className="brand">
              <span className="brand-name">{werkplein.name}</span>
            </span>
          </div>
        </header>
        <main className="page-main" id="main">
          {children}
        </main>
      </div>
    </Language>
  );
}
