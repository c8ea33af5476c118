import type { ReactNode } from "react";
import { T, useT } from "#app/i18n/contract.ts";
import type { TextRef } from "../forms/page-model.ts";
import { Text } from "../parts/text.tsx";

export interface StaffShellModel {
  readonly werkplein: { readonly id: string; readonly name: string };
  readonly home: string;
  readonly nav: readonly { readonly text: TextRef; readonly href: string; readonly current: boolean }[];
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
          <nav className="staff-nav" aria-label={t("ui:nav")}>
            {shell.nav.map((item) => (
              <a key={item.href} href={item.href} aria-current={item.current ? "page" : undefined}>
                <Text of={item.text} />
              </a>
            ))}
          </nav>
          <div className="staff-who">
            <span>
              <bdi>{shell.name}</bdi> · <Text of={shell.role} />
            </span>
            <form method="post" action={shell.logout.action}>
              <button className="link-button" type="submit">
                <Text of={shell.logout.text} />
              </button>
            </form>
          </div>
        </div>
      </header>
      <main className="page-main" id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
