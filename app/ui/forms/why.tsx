import { T } from "#app/i18n/contract.ts";
import { Icon } from "../parts/icon.tsx";
import { Text } from "../parts/text.tsx";
import type { WhyModel } from "./page-model.ts";

/** "Waarom vragen wij dit?" with the reason and the law, folded away. */
export function Why({ why }: { readonly why: WhyModel }) {
  return (
    <details className="why" data-unread>
      <summary>
        <Icon name="info" />
        <T k="ui:why" alone />
      </summary>
      <div className="why-text">
        <p>
          <Text of={why.text} />
        </p>
        <small>
          <Text of={why.ground} />
        </small>
      </div>
    </details>
  );
}
