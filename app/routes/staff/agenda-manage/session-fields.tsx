import type { Answered } from "./answer.server.ts";
import type { SessionChoices } from "./sessions.server.ts";
import { TypedField } from "./typed-field.tsx";

interface SessionFieldsProps {
  readonly choices: SessionChoices;
  readonly answer: Answered | undefined;
  /** What stands there before anything is typed, by field. */
  readonly values?: { readonly [field: string]: string };
}

/** What every meeting has: where, from when, for how many, in which hall and with whom. */
export function SessionFields({ choices, answer, values = {} }: SessionFieldsProps) {
  const at = (name: string) => ({ name, answer, value: values[name] ?? "" });
  return (
    <>
      <div className="grid sm:grid-cols-2 md:grid-cols-4 gap-4 items-end">
        <TypedField {...at("plaats")} choices={choices.locations} />
        <TypedField {...at("zaal")} choices={choices.rooms} />
        <TypedField {...at("leider")} choices={choices.leaders} />
        <TypedField {...at("tolk")} choices={choices.interpreters} />
      </div>
      <div className="grid sm:grid-cols-2 md:grid-cols-4 gap-4 items-end">
        <TypedField {...at("begin")} type="time" />
        <TypedField {...at("aantal")} />
        <TypedField {...at("verzamelpunt")} />
      </div>
    </>
  );
}
