import { T } from "#app/i18n/contract.ts";

/** The buttons of a thing of beheer. `remove`: the words of taking it away; null when it is not there yet. */
export function SaveOrRemove({ remove }: { readonly remove: string | null }) {
  return (
    <div className="flex flex-wrap gap-3">
      <button className="button" type="submit" name="doe" value="opslaan">
        <T k="staff:beheer.save" />
      </button>
      {remove ? (
        <button className="button button-secondary" type="submit" name="doe" value="weg">
          <T k={remove} />
        </button>
      ) : null}
    </div>
  );
}
