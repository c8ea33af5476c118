import type { TermModel } from "#app/queue/contract.ts";
import type { InView } from "./dossier-form.tsx";
import { Choose, Day, Folded, Note } from "./dossier-term-fields.tsx";

/** On which ground of Awb art. 4:15 lid 2, from when to when, and what the resident reads about it. */
export function PauseTerm({ terms, view }: { readonly terms: TermModel; readonly view: InView }) {
  return (
    <Folded view={view} button="pause">
      <Choose view={view} button="pause" name="grond" label="queue:terms.ground" of={terms.grounds} />
      <Day view={view} button="pause" label="queue:terms.pauseFrom" />
      <Day view={view} button="pause" name="laatste" label="queue:terms.pauseUntil" />
      <Note view={view} button="pause" label="queue:terms.pauseText" />
    </Folded>
  );
}
