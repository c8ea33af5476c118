import { key, T, useT } from "#app/i18n/contract.ts";
import { LineField } from "../line-field.tsx";
import type { Answered } from "./answer.server.ts";
import type { Named } from "./words.server.ts";

/** What was sent and not accepted, as far as a field needs it. */
export type TypedAnswer = Pick<Answered, "typed" | "ticked" | "wrong">;

/** The file of words: `<words>:beheer.fields`, `.hints` and `.wrong`. */
export type FieldWords = "agenda" | "staff";

interface TypedFieldProps {
  readonly name: string;
  readonly answer: TypedAnswer | undefined;
  readonly words?: FieldWords;
  readonly hint?: boolean;
  readonly choices?: readonly Named[];
  readonly type?: "text" | "date" | "time";
  /** What stands there before anything is typed. */
  readonly value?: string;
}

/** A field of a beheerder: its words stand in `agenda:beheer.fields` and `.hints` by its name, unless other words are named. */
export function TypedField(props: TypedFieldProps) {
  const { name, answer, words = "agenda", hint = false, choices, type = "text", value = "" } = props;
  const t = useT();
  const code = answer?.wrong.find(({ field }) => field === name)?.code;
  return (
    <LineField
      id={name}
      label={key(words, "beheer", "fields", name)}
      {...(hint ? { hint: key(words, "beheer", "hints", name) } : {})}
      value={answer?.typed[name] ?? value}
      type={type}
      wrong={code ? t(key(words, "beheer", "wrong", code)) : undefined}
      {...(choices ? { choices } : {})}
    />
  );
}

interface TicksProps {
  readonly name: string;
  readonly answer: TypedAnswer | undefined;
  readonly words?: FieldWords;
  /** What ticking none of them means. */
  readonly hint?: boolean;
  readonly choices: readonly Named[];
  readonly ticked: readonly string[];
  /** Long words: under each other, in columns. */
  readonly long?: boolean;
}

/** Several of a list. The first carries the id, so that a message leads to it. */
export function Ticks({ name, answer, words = "agenda", hint = false, choices, ticked, long = false }: TicksProps) {
  const code = answer?.wrong.find(({ field }) => field === name)?.code;
  const now = answer ? (answer.ticked[name] ?? []) : ticked;
  return (
    <fieldset
      aria-describedby={[hint && `${name}-hint`, code && `${name}-wrong`].filter(Boolean).join(" ") || undefined}
    >
      <legend className="form-label">
        <T k={key(words, "beheer", "fields", name)} />
      </legend>
      {hint ? (
        <p className="hint" id={`${name}-hint`}>
          <T k={key(words, "beheer", "hints", name)} />
        </p>
      ) : null}
      {code ? (
        <p className="form-error" id={`${name}-wrong`}>
          <T k={key(words, "beheer", "wrong", code)} />
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
