import type { ReactNode } from "react";
import { T, useT } from "#app/i18n/contract.ts";
import type { TextRef } from "../forms/page-model.ts";
import { Text } from "../parts/text.tsx";
import { StaffMenu, type StaffMenuModel } from "./staff-menu.tsx";

export interface StaffShellModel {
  readonly werkplein: { readonly id: string; readonly name: string };
  readonly home: string;
  readonly menu: StaffMenuModel;
  /** "S. de Wit", and what the person is here. */
  readonly name: string;
  readonly role: TextRef;
  readonly logout: { readonly action: string; readonly text: TextRef };
  /** Name of the product for staff. */
  readonly product: TextRef;
}

/** The body of every page of staff. Dutch only, so no switcher; dense, quiet, and reachable by keyboard. */
export function StaffLayout({ shell, children }: { readonly shell: StaffShellModel; readonly children: ReactNode }) {
  const t = useT();
  return (
    <div className="page staff" data-look={shell.werkplein.id}>
      <a className="skip-link" href="#main">
        <T k="ui:skip" />
      </a>
      <header className="page-header">
        <div className="page-header-inner">
          <a className="brand" href={shell.home}>
            <span className="brand-name">
              <Text of={shell.product} />
            </span>
            <span className="brand-line">{shell.werkplein.name}</span>
          </a>
          <nav className="staff-ways" aria-label={t("ui:nav")}>
            <StaffMenu menu={shell.menu} />
          </nav>
          <Who shell={shell} />
        </div>
      </header>
      <main className="page-main" id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

function Who({ shell: { name, role, logout } }: { readonly shell: StaffShellModel }) {
  return (
    <div className="staff-who">
      <span>
        <bdi>{name}</bdi> · <Text of={role} />
      </span>
      <form method="post" action={logout.action}>
        <button className="link-button" type="submit">
          <Text of={logout.text} />
        </button>
      </form>
    </div>
  );
}
