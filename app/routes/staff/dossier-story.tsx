import { T } from "#app/i18n/contract.ts";
import type { DossierModel } from "#app/queue/contract.ts";
import { Timeline } from "#app/ui/parts/timeline.tsx";

/** What happened, the newest last. */
export function DossierStory({ lines }: { readonly lines: DossierModel["timeline"] }) {
  return (
    <section className="card" aria-labelledby="verloop">
      <h2 id="verloop">
        <T k="queue:dossier.timeline.title" />
      </h2>
      <Timeline
        steps={lines.map(({ when, text, who }) => ({
          when: { text: when },
          what: { text: who ? `${text} (${who})` : text, dir: "auto" },
          done: true,
        }))}
      />
    </section>
  );
}
