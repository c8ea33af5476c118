import { key, T } from "#app/i18n/contract.ts";
import type { BrokenLine } from "./answer.server.ts";
import { managePages } from "./manage-head.tsx";

/** How many residents are to be called: a meeting itself is nobody. */
export function callsIn(broken: readonly BrokenLine[]): number {
  return broken.filter(({ kind }) => kind !== "meeting").length;
}

/** What a change breaks: whom to call, and the meetings that are to be moved or called off. */
export function BrokenLines({ lines }: { readonly lines: readonly BrokenLine[] }) {
  const meetings = lines.filter(({ kind }) => kind === "meeting");
  return (
    <>
      {callsIn(lines) > 0 ? <ToCall lines={lines.filter(({ kind }) => kind !== "meeting")} /> : null}
      {meetings.length > 0 ? <Meetings lines={meetings} /> : null}
    </>
  );
}

function ToCall({ lines }: { readonly lines: readonly BrokenLine[] }) {
  return (
    <>
      <p>
        <T k="agenda:beheer.breaks.some" values={{ count: lines.length }} />
      </p>
      <ul>
        {lines.map((line) => (
          <li key={line.id}>
            <strong>{line.when}</strong>, {line.what} ({line.reference}): <Why line={line} />
          </li>
        ))}
      </ul>
      <p>
        <T k="agenda:beheer.breaks.then" />
      </p>
    </>
  );
}

function Meetings({ lines }: { readonly lines: readonly BrokenLine[] }) {
  return (
    <>
      <p>
        <T k="agenda:beheer.breaks.meetings" values={{ count: lines.length }} />
      </p>
      <ul>
        {lines.map((line) => (
          <li key={line.id}>
            <a href={`${managePages.sessions}/${line.id}`}>
              <strong>{line.when}</strong>, {line.what}
            </a>
            : <Why line={line} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Why({ line: { kind, why } }: { readonly line: BrokenLine }) {
  return (
    <>
      <T k={key("agenda", "beheer", "breaks", "why", why)} />
      {kind === "choosing" ? (
        <>
          {" "}
          <T k="agenda:beheer.breaks.choosing" />
        </>
      ) : null}
    </>
  );
}
