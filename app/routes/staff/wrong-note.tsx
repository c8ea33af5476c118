import { key, T } from "#app/i18n/contract.ts";

/** Says beside a field what is wrong with it, in the words of the notice above the page. */
export function WrongNote({ id, refusal }: { readonly id: string; readonly refusal: string | undefined }) {
  if (!refusal) return null;
  return (
    <p className="form-error" id={id}>
      <T k={key("queue", "refused", refusal)} />
    </p>
  );
}
