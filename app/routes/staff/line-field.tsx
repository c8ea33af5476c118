import { T, useT } from "#app/i18n/contract.ts";
import type { Choice } from "#app/queue/contract.ts";

interface LineFieldProps {
  /** Also the name of the input, unless that is given. */
  readonly id: string;
  readonly name?: string;
  /** Keys of the words. */
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly type?: "text" | "tel" | "date" | "time";
  /** What is wrong, in words. */
  readonly wrong?: string | undefined;
  /** One of these, instead of text. */
  readonly choices?: readonly Choice[] | undefined;
  /** The first of them, where choosing nothing means something. */
  readonly ask?: string;
}

/** A label, its hint, what is wrong, and one input. */
export function LineField(props: LineFieldProps) {
  const { id, label, hint, wrong } = props;
  return (
    <div className="w-full">
      <label className="form-label block" htmlFor={id}>
        <T k={label} />
      </label>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          <T k={hint} />
        </p>
      ) : null}
      {wrong ? (
        <p className="form-error" id={`${id}-wrong`}>
          {wrong}
        </p>
      ) : null}
      <Input {...props} />
    </div>
  );
}

function Input({ id, name = id, hint, value, type = "text", wrong, choices, ask }: LineFieldProps) {
  const t = useT();
  const described = {
    "aria-invalid": wrong ? true : undefined,
    "aria-describedby": [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(" ") || undefined,
  };
  if (choices) {
    return (
      <select className="select w-full" id={id} name={name} defaultValue={value} {...described}>
        <option value="">{ask ?? t("queue:actions.choose")}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
    );
  }
  return (
    <input
      className={type === "text" ? "textbox w-full" : "textbox"}
      id={id}
      name={name}
      type={type}
      defaultValue={value}
      autoComplete="off"
      maxLength={type === "text" || type === "tel" ? 1000 : undefined}
      {...described}
    />
  );
}
