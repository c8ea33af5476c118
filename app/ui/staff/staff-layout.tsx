import type { ReactNode } from "react";
import { T, useT } from "#app/i18n/contract.ts";
import type { TextRef } from "../forms/page-model.ts";
import { Text } from "../parts/text.tsx";

interface NavItem {
  readonly text: TextRef;
  readonly href: string;
  /** The page itself, or a page of this part. */
  readonly current?: "page" | "true" | undefined;
}

export interface StaffShellModel {
  readonly werkplein: { readonly id: string; readonly name: string };
  readonly home: string;
  /** The parts of the work of this colleague, and the other pages of the part that they are in. */
  readonly nav: readonly NavItem[];
  readonly within: readonly NavItem[];
  /** The first page of this part lists the others too: then a phone need not. */
  readonly listed: boolean;
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
            <NavLinks items={shell.nav} />
          </nav>
          <Who shell={shell} />
        </div>
        {shell.within.length > 0 ? (
          <nav
            className="staff-nav staff-within"
            data-listed={shell.listed ? "" : undefined}
            aria-label={t("staff:nav.within")}
          >
            <NavLinks items={shell.within} />
          </nav>
        ) : null}
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

function NavLinks({ items }: { readonly items: readonly NavItem[] }) {
  return (
    <>
      {items.map(({ href, text, current }) => (
        <a key={href} href={href} aria-current={current}>
          <Text of={text} />
        </a>
      ))}
    </>
  );
}
