import { T } from "#app/i18n/contract.ts";
import { Ticks, TypedField } from "../agenda-manage/typed-field.tsx";
import type { GroupModel } from "./group.server.ts";
import type { Refused } from "./manage-answer.ts";
import { SaveOrRemove } from "./save-or-remove.tsx";

interface GroupFormProps {
  readonly page: GroupModel;
  readonly answer: Refused | undefined;
}

/** The group as the provider writes it, and what its members do here. */
export function GroupForm({ page, answer }: GroupFormProps) {
  const { group } = page;
  const field = { answer, words: "staff" } as const;
  return (
    <form method="post" className="card grid gap-4">
      <input type="hidden" name="versie" value={page.version} />
      <div className="grid sm:grid-cols-2 gap-4 items-end">
        <TypedField name="groep" hint value={group?.claim ?? page.claim} {...field} />
        <TypedField name="naam" hint value={group?.name ?? ""} {...field} />
      </div>
      <Ticks name="rollen" hint choices={page.roles} ticked={group?.roles ?? []} {...field} />
      <Ticks name="gemeenten" hint choices={page.gemeenten} ticked={group?.gemeenten ?? []} {...field} />
      <Members names={page.members} />
      <SaveOrRemove remove={group ? "staff:beheer.groups.remove" : null} />
    </form>
  );
}

/** For whom it holds at once. */
function Members({ names }: { readonly names: readonly string[] }) {
  return (
    <p className="hint">
      {names.length > 0 ? (
        <T k="staff:beheer.groups.members" values={{ count: names.length, names: names.join(", ") }} />
      ) : (
        <T k="staff:beheer.groups.noMembers" />
      )}
    </p>
  );
}
