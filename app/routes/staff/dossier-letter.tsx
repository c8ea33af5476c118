import { T } from "#app/i18n/contract.ts";

export interface LetterModel {
  /** Where the file is sent to. */
  readonly action: string;
  readonly ready: { readonly id: string; readonly name: string } | null;
  /** Why the last file was not taken, in words. */
  readonly wrong: string | null;
}

/** A letter as a file, put ready before it is decided with. */
export function LetterUpload({ letter: { action, ready, wrong } }: { readonly letter: LetterModel }) {
  const described = wrong ? "brief-wrong" : undefined;
  return (
    <details className="w-full" open={wrong !== null}>
      <summary className="py-2.5 cursor-pointer underline">
        <T k="queue:actions.keepLetter" />
      </summary>
      <form method="post" action={action} encType="multipart/form-data" className="grid gap-2 justify-items-start py-2">
        <label className="form-label block" htmlFor="brief">
          <T k="queue:terms.letterFile" />
        </label>
        {ready ? (
          <p className="hint">
            <T k="queue:terms.letterReplaces" values={{ name: ready.name }} />
          </p>
        ) : null}
        {wrong ? (
          <p className="form-error" id="brief-wrong" role="alert">
            {wrong}
          </p>
        ) : null}
        <input
          id="brief"
          className="w-full"
          type="file"
          name="brief"
          accept="application/pdf"
          aria-invalid={wrong ? true : undefined}
          aria-describedby={described}
        />
        <button className="button" type="submit">
          <T k="queue:actions.keepLetter" />
        </button>
      </form>
    </details>
  );
}
