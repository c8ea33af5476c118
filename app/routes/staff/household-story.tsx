import type { HouseholdModel } from "#app/queue/contract.ts";

/** What happened with a household, the last first, with what colleagues wrote beside it. */
export function HouseholdStory({ story }: Pick<HouseholdModel, "story">) {
  return (
    <ol className="timeline mt-4">
      {story.map((line) => (
        <li key={line.seq} className="is-done">
          <strong className="when">{line.when}</strong>
          <span dir="auto">{line.who ? `${line.text} (${line.who})` : line.text}</span>
          {line.note ? <p className="whitespace-pre-line">{line.note}</p> : null}
        </li>
      ))}
    </ol>
  );
}
