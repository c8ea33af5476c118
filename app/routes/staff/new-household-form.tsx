import { key, T, useT } from "#app/i18n/contract.ts";
import type { Choice, NewHousehold, WrongHousehold } from "#app/queue/contract.ts";
import { LineField } from "./line-field.tsx";
import { WrongList } from "./wrong-list.tsx";

const inputs = { name: "naam", phone: "telefoon", gemeente: "gemeente", reason: "reden" } as const;
type Name = keyof typeof inputs;

interface NewHouseholdProps {
  readonly gemeenten: readonly Choice[];
  readonly typed: NewHousehold | undefined;
  readonly wrong: WrongHousehold;
}

/** Who is invited and why. After a refusal it holds what was typed, and says all that is wrong. */
export function NewHouseholdForm({ gemeenten, typed, wrong }: NewHouseholdProps) {
  const t = useT();
  const words = (name: Name) => (wrong[name] ? t(key("register", "new", "refused", wrong[name])) : undefined);
  const of = (name: Name) => ({ id: inputs[name], value: typed?.[name] ?? "", wrong: words(name) });
  const lines = (Object.keys(inputs) as Name[]).flatMap((name) => {
    const text = words(name);
    return text ? [{ field: inputs[name], text }] : [];
  });
  return (
    <>
      <WrongList title="register:new.wrong" wrong={lines} />
      <form method="post" className="grid gap-3 my-4">
        <LineField {...of("name")} label="register:new.name" />
        <LineField {...of("phone")} label="register:new.phone" hint="register:new.phoneHint" type="tel" />
        <LineField {...of("gemeente")} label="register:new.gemeente" choices={gemeenten} />
        <LineField {...of("reason")} label="register:new.reason" hint="register:new.reasonHint" />
        <label className="flex items-center gap-2 min-h-11">
          <input type="checkbox" className="size-5" name="hier" value="1" defaultChecked={typed?.here} />
          <T k="register:new.here" />
        </label>
        <button className="button justify-self-start" type="submit">
          <T k="register:new.button" />
        </button>
      </form>
    </>
  );
}
