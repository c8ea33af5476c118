import { T, useLanguage } from "#app/i18n/contract.ts";
import { Icon } from "../parts/icon.tsx";
import { type Shell, useShell } from "./shell.ts";

interface PageToolsProps {
  readonly back?: string | null;
  readonly quickExit?: boolean;
}

/** First row of a page: back, leave quickly, and the Dutch beside it. Always in this order. */
export function PageTools({ back, quickExit }: PageToolsProps) {
  const shell = useShell();
  const { lng } = useLanguage();
  const mayBoth = lng !== "nl" && (shell?.formId ?? shell?.bothHref ?? shell?.bothAction) !== undefined;
  if (!back && !quickExit && !mayBoth) return null;
  return (
    <div className="page-tools">
      {back ? (
        <a className="back-link" href={back}>
          <Icon name="arrow" mirror />
          <T k="ui:buttons.back" alone />
        </a>
      ) : null}
      {quickExit && shell ? <QuickExitLink href={shell.quickExit} /> : null}
      {mayBoth && shell ? <BothToggle shell={shell} /> : null}
    </div>
  );
}

/** "Toon ook Nederlands": a button of the form, so that typed text travels; elsewhere a small form of its own, or a link. */
function BothToggle({ shell }: { readonly shell: Shell }) {
  const { formId, bothHref, bothAction } = shell;
  const { both } = useLanguage();
  const text = <T k={both ? "ui:language.hideDutch" : "ui:language.showDutch"} alone />;
  if (!formId && !bothAction) {
    return (
      <a className="toggle" href={bothHref}>
        {text}
      </a>
    );
  }
  const button = (
    <button className="toggle" type="submit" form={formId} name="_both" value={both ? "0" : "1"}>
      {text}
    </button>
  );
  if (formId) return button;
  return (
    <form method="post" action={bothAction}>
      {button}
    </form>
  );
}

function QuickExitLink({ href }: { readonly href: string }) {
  return (
    <loket-quick-exit>
      <a className="quick-exit" href={href} rel="noreferrer">
        <Icon name="cross" />
        <T k="ui:buttons.quickExit" alone />
      </a>
    </loket-quick-exit>
  );
}
