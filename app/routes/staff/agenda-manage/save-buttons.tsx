import { T } from "#app/i18n/contract.ts";
import type { Answered } from "./answer.server.ts";
import { callsIn } from "./broken-lines.tsx";

/** Look first, then save. What breaks appointments is saved by a button that says so, and only for those that were listed. */
export function SaveButtons({ answer }: { readonly answer: Answered | undefined }) {
  const broken = answer?.broken ?? [];
  const calls = callsIn(broken);
  const looked = answer?.broken !== null && answer !== undefined;
  return (
    <div className="flex flex-wrap gap-3">
      {broken.map(({ id }) => (
        <input key={id} type="hidden" name="gezien" value={id} />
      ))}
      <button className={looked ? "button button-secondary" : "button"} type="submit" name="doe" value="bekijk">
        <T k="agenda:beheer.look" />
      </button>
      <button className={looked ? "button" : "button button-secondary"} type="submit" name="doe" value="opslaan">
        {calls > 0 ? (
          <T k="agenda:beheer.saveAnyway" values={{ count: calls }} />
        ) : (
          <T k={broken.length > 0 ? "agenda:beheer.saveAll" : "agenda:beheer.save"} />
        )}
      </button>
    </div>
  );
}
