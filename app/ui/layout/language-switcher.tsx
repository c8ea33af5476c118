import { direction, htmlLang, type LanguageCode, ownNames, T, useLanguage } from "#app/i18n/contract.ts";
import { Icon } from "../parts/icon.tsx";
import type { Shell } from "./shell.ts";

/** A list under a `<details>`: links, or on a page with a form buttons of that form, so that nothing typed is lost (B-01).
 * The button sends the form to the page in that language, which answers under its own address. */
export function LanguageSwitcher({ shell }: { readonly shell: Shell }) {
  const { lng } = useLanguage();
  return (
    <nav className="switcher-nav">
      <details className="switcher">
        <summary>
          <Icon name="globe" />
          <span className="sr-only">
            <T k="ui:language.label" alone />
          </span>
          <OwnName code={lng} />
          <Icon name="down" turn />
        </summary>
        <ul className="switcher-list">
          {shell.languages.map(({ code, href }) => (
            <li key={code}>
              <Item code={code} href={href} current={code === lng} formId={shell.formId} />
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
}

interface ItemProps {
  readonly code: LanguageCode;
  readonly href: string;
  readonly current: boolean;
  readonly formId?: string;
}

function Item({ code, href, current, formId }: ItemProps) {
  const name = (
    <>
      <OwnName code={code} />
      {current ? <Icon name="check" /> : <Exonym code={code} />}
    </>
  );
  if (!formId || current) {
    return (
      <a className="switcher-item" href={href} hrefLang={htmlLang(code)} aria-current={current ? "true" : undefined}>
        {name}
      </a>
    );
  }
  return (
    <button className="switcher-item" type="submit" form={formId} name="_language" value={code} formAction={href}>
      {name}
    </button>
  );
}

function OwnName({ code }: { readonly code: LanguageCode }) {
  return (
    <bdi lang={htmlLang(code)} dir={direction(code)} translate="no">
      {ownNames[code]}
    </bdi>
  );
}

/** The name in the language of the page: for who helps, and for who landed in a language by mistake. */
function Exonym({ code }: { readonly code: LanguageCode }) {
  if (code === "qps" || code === "qps-rtl") return null;
  return (
    <small>
      <T k={`ui:language.names.${code}`} alone />
    </small>
  );
}
