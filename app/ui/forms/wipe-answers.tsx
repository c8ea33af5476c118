import { T } from "#app/i18n/contract.ts";

/** "Wis mijn antwoorden": a form of its own, so that Enter in a field of the question never presses it. */
export function WipeAnswers({ action }: { readonly action: string }) {
  return (
    <form method="post" action={action} className="wipe-answers">
      <button className="link-button" type="submit">
        <T k="pages:regelingen.wipe" />
      </button>
    </form>
  );
}
