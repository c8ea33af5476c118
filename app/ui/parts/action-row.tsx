import type { TextRef } from "../forms/page-model.ts";
import { Text } from "./text.tsx";

/** A way on from a page: a link, or with `name` a button of the form around it. */
export interface ActionModel {
  readonly text: TextRef;
  /** One main button per page; the rest is quiet, or only a link. */
  readonly look?: "main" | "quiet" | "link";
  readonly href?: string;
  readonly name?: string;
  readonly value?: string;
}

const classes = { main: "button", quiet: "button button-secondary", link: "link-button" } as const;

export function ActionRow({ actions }: { readonly actions: readonly ActionModel[] }) {
  if (actions.length === 0) return null;
  return (
    <div className="actions">
      {actions.map((action) => (
        <Action key={action.text.key} action={action} />
      ))}
    </div>
  );
}

function Action({ action }: { readonly action: ActionModel }) {
  const className = classes[action.look ?? "main"];
  if (action.href !== undefined) {
    return (
      <a className={className} href={action.href}>
        <Text of={action.text} />
      </a>
    );
  }
  return (
    <button className={className} type="submit" name={action.name} value={action.value}>
      <Text of={action.text} />
    </button>
  );
}
