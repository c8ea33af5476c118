import { key, T, useT } from "#app/i18n/contract.ts";
import { LineField } from "../line-field.tsx";
import type { Answered } from "./answer.server.ts";
import type { Named } from "./words.server.ts";

interface TypedFieldProps {
  readonly name: string;
  readonly answer: Answered | undefined;
  readonly hint?: boolean;
  readonly choices?: readonly Named[];
  readonly type?: "text" | "date" | "time";
  /** What stands there before anything is typed. */
  readonly value?: string;
}

/** A field of the agenda: its words stand in `agenda:beheer.fields` and `.hints` by its name. */
export function TypedField({ name, answer, hint = false, choices, type = "text", value = "" }: TypedFieldProps) {
  const t = useT();
  const code = answer?.wrong.find(({ field }) => field === name)?.code;
  return (
    <LineField
      id={name}
      label={key("agenda", "beheer", "fields", name)}
      {...(hint ? { hint: key("agenda", "beheer", "hints", name) } : {})}
      value={answer?.typed[name] ?? value}
      type={type}
      wrong={code ? t(key("agenda", "beheer", "wrong", code)) : undefined}
      {...(choices ? { choices } : {})}
    />
  );
}

interface TicksProps {
  readonly name: string;
  readonly answer: Answered | undefined;
  readonly choices: readonly Named[];
  readonly ticked: readonly string[];
  /** Long words: under each other, in columns. */
  readonly long?: boolean;
}

/** Several of a list. The first carries the id, so that a message leads to it. */
export function Ticks({ name, answer, choices, ticked, long = false }: TicksProps) {
  const code = answer?.wrong.find(({ field }) => field === name)?.code;
  const now = answer ? (answer.ticked[name] ?? []) : ticked;
  return (
    <fieldset aria-describedby={code ? `${name}-wrong` : undefined}>
      <legend className="form-label">
        <T k={key("agenda", "beheer", "fields", name)} />
      </legend>
      {code ? (
        <p className="form-error" id={`${name}-wrong`}>
          <T k={key("agenda", "beheer", "wrong", code)} />
        </p>
      ) : null}
      <div className={long ? "grid sm:grid-cols-2 lg:grid-cols-3 gap-x-6" : "flex flex-wrap gap-x-6"}>
        {choices.map(({ value, text }, index) => (
          <label key={value} className="flex items-center gap-2 min-h-11">
            <input
              type="checkbox"
              className="size-5"
              id={index === 0 ? name : undefined}
              name={name}
              value={value}
              defaultChecked={now.includes(value)}
            />
            {text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
