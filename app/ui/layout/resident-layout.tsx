import type { ReactNode } from "react";
import { T } from "#app/i18n/contract.ts";
import { HelpFooter } from "./help-footer.tsx";
import { IdleDialog } from "./idle-dialog.tsx";
import { LanguageSwitcher } from "./language-switcher.tsx";
import { type Shell, ShellProvider } from "./shell.ts";

interface ResidentLayoutProps {
  readonly shell: Shell;
  readonly children: ReactNode;
}

/** The body of every resident's page: header, one column, help. Stands inside `<body>`; `lang` and `dir` are on `<html>`. */
export function ResidentLayout({ shell, children }: ResidentLayoutProps) {
  return (
    <ShellProvider value={shell}>
      <div className="page" data-look={shell.werkplein.id}>
        <a className="skip-link" href="#main">
          <T k="ui:skip" alone />
        </a>
        {shell.formId ? <DefaultButton formId={shell.formId} /> : null}
        <header className="page-header">
          <div className="page-header-inner">
            <Brand shell={shell} />
            <LanguageSwitcher shell={shell} />
          </div>
        </header>
        <main className="page-main" id="main" tabIndex={-1}>
          <p className="notice notice-warn" data-offline hidden role="status">
            <T k="ui:offline" />
          </p>
          {children}
        </main>
        <HelpFooter shell={shell} />
        {shell.idle ? <IdleDialog idle={shell.idle} /> : null}
      </div>
    </ShellProvider>
  );
}

/** Whose page this is: a name, so never translated. */
function Brand({ shell }: { readonly shell: Shell }) {
  const [name, line] = shell.werkplein.brand;
  return (
    <a className="brand" href={shell.home} lang="nl" translate="no">
      <bdi className="brand-name">{name}</bdi> <bdi className="brand-line">{line}</bdi>
    </a>
  );
}

/**
 * Enter in a text field presses the first submit button of the form in the order of the page. That would be a language of the
 * switcher, or "remove this row". So the first one is "Verder", out of sight and out of the tab order.
 */
function DefaultButton({ formId }: { readonly formId: string }) {
  return (
    <button className="sr-only" type="submit" form={formId} tabIndex={-1} aria-hidden="true">
      <T k="ui:buttons.next" alone />
    </button>
  );
}
