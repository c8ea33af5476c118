import { Text } from "../parts/text.tsx";
import { idOf, useAnswering } from "./answering.ts";
import type { OptionModel } from "./page-model.ts";

interface OptionRowProps {
  readonly type: "radio" | "checkbox";
  readonly name: string;
  readonly option: OptionModel;
  /** The first of its name carries the name as id, so that a message can lead to it. */
  readonly first?: boolean;
  /** "Weet ik niet" and its kind: there, but not calling. */
  readonly quiet?: boolean;
}

/** A whole row as target. */
export function OptionRow({ type, name, option, first, quiet }: OptionRowProps) {
  const { chosen } = useAnswering();
  const id = idOf(first ? name : `${name}--${option.value}`);
  return (
    <label className={quiet ? "option option-quiet" : "option"}>
      <input type={type} id={id} name={name} value={option.value} defaultChecked={chosen(name, option.value)} />
      <span className="option-text">
        <Text of={option.label} />
        {option.hint ? (
          <small>
            <Text of={option.hint} />
          </small>
        ) : null}
      </span>
    </label>
  );
}
