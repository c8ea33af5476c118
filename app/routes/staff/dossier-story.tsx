import { T } from "#app/i18n/contract.ts";
import type { DossierModel } from "#app/queue/contract.ts";
import { Timeline } from "#app/ui/parts/timeline.tsx";

/** So much of a long story stands open. */
const recent = 6;

/** What happened, the newest last; of a long story the beginning is folded away. */
export function DossierStory({ lines }: { readonly lines: DossierModel["timeline"] }) {
  const before = lines.slice(0, -recent);
  return (
    <section className="card" aria-labelledby="verloop">
      <h2 id="verloop" tabIndex={-1}>
        <T k="queue:dossier.timeline.title" />
      </h2>
      {before.length > 0 ? (
        <details>
          <summary className="py-2.5 cursor-pointer hint">
            <T k="queue:dossier.timeline.before" values={{ count: String(before.length) }} />
          </summary>
          <Timeline steps={stepsOf(before)} />
        </details>
      ) : null}
      <Timeline steps={stepsOf(lines.slice(-recent))} />
    </section>
  );
}

function stepsOf(lines: DossierModel["timeline"]) {
  return lines.map(({ when, text, who }) => ({
    when: { text: when },
    what: { text: who ? `${text} (${who})` : text, dir: "auto" as const },
    done: true,
  }));
}
