import { T } from "#app/i18n/contract.ts";
import { Icon } from "../parts/icon.tsx";
import { PhoneNumber, Text } from "../parts/text.tsx";
import type { ShellModel } from "./shell.ts";

/** Help at the end of every page, the same things in the same order (C-04): phone and hours, to be called back, privacy, accessibility. */
export function HelpFooter({ shell }: { readonly shell: ShellModel }) {
  const { phone } = shell.werkplein;
  return (
    <footer className="help-footer">
      <div className="help-footer-inner">
        <div>
          <h2>
            <T k="ui:help.title" alone />
          </h2>
          <a className="help-phone" href={`tel:${phone.link}`}>
            <Icon name="phone" />
            <span className="sr-only">
              <T k="ui:help.call" alone />
            </span>
            <PhoneNumber number={phone.number} />
          </a>
          <p className="help-hours">
            <Text of={{ key: phone.hours }} />
          </p>
          <a className="help-callback" href={shell.callback}>
            <T k="ui:help.callback" alone />
          </a>
        </div>
        <div className="footer-links">
          <a href={shell.privacy}>
            <T k="ui:help.privacy" alone />
          </a>
          <a href={shell.accessibility}>
            <T k="ui:help.accessibility" alone />
          </a>
        </div>
      </div>
    </footer>
  );
}
