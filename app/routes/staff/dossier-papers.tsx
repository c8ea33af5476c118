import type { Advice, PaperToGive } from "#app/documents/contract.ts";
import { key, T } from "#app/i18n/contract.ts";
import { Tag } from "#app/ui/parts/verdict.tsx";
import type { InView } from "./dossier-form.tsx";
import { PapersSeen } from "./dossier-papers-seen.tsx";

interface PaperLine {
  readonly kind: string;
  readonly name: string;
  readonly state: PaperToGive["state"];
  readonly optional: boolean;
  /** Why it is not there, in the words of the resident. */
  readonly reason: string;
  readonly files: readonly PaperFile[];
}

interface PaperFile {
  readonly href: string;
  readonly when: string;
  readonly pages: number;
  readonly notScanned: boolean;
  readonly advice: readonly Advice[];
}

export type PapersModel = readonly PaperLine[];

const tones = { needed: "soon", sent: "ok", bring: "soon", notHave: "plain", seen: "ok" } as const;

interface PapersProps {
  readonly papers: PapersModel;
  readonly view: InView;
  /** Whether anything can still be noted of them. */
  readonly open: boolean;
}

/** What the answers call for, what came of it, and what the resident said instead. Papers are downloads: none is drawn here. */
export function DossierPapers({ papers, view, open }: PapersProps) {
  if (papers.length === 0) return null;
  const awaited = [...papers].sort(byBring).filter(({ state }) => state !== "sent" && state !== "seen");
  return (
    <section className="card" aria-labelledby="bewijsstukken">
      <h2 id="bewijsstukken" tabIndex={-1}>
        <T k="queue:papers.title" />
      </h2>
      <ul className="grid gap-3 mt-2">
        {papers.map((paper) => (
          <li key={paper.kind}>
            <p>
              {paper.name} <State paper={paper} />
            </p>
            {paper.reason ? (
              <p className="hint whitespace-pre-line" dir="auto">
                {paper.reason}
              </p>
            ) : null}
            {paper.files.map((file) => (
              <File key={file.href} file={file} name={paper.name} />
            ))}
          </li>
        ))}
      </ul>
      {open && awaited.length > 0 ? <PapersSeen papers={awaited} view={view} /> : null}
    </section>
  );
}

/** What somebody said to bring comes first; the rest keeps its order. */
function byBring(one: PaperLine, other: PaperLine): number {
  return Number(other.state === "bring") - Number(one.state === "bring");
}

function State({ paper: { state, optional } }: { readonly paper: PaperLine }) {
  const name = state === "needed" && optional ? "optional" : state;
  return (
    <Tag text={{ key: key("queue", "papers", "states", name) }} tone={name === "optional" ? "plain" : tones[state]} />
  );
}

function File({ file, name }: { readonly file: PaperFile; readonly name: string }) {
  return (
    <>
      <p>
        <a href={file.href} download>
          <T k="queue:papers.download" values={{ count: file.pages, when: file.when }} />
          <span className="sr-only"> {name}</span>
        </a>{" "}
        {file.notScanned ? <Tag text={{ key: "queue:papers.notScanned" }} tone="soon" /> : null}
      </p>
      {file.advice.map((one) => (
        <p key={one} className="hint">
          <T k={key("queue", "papers", one)} />
        </p>
      ))}
    </>
  );
}
