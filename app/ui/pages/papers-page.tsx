import type { PaperToGive, PaperSketch as Sketch } from "#app/documents/contract.ts";
import { T } from "#app/i18n/contract.ts";
import type { TextRef } from "../forms/page-model.ts";
import { PageTools } from "../layout/page-tools.tsx";
import { Notice } from "../parts/notice.tsx";
import { PaperSketch } from "../parts/paper-sketch.tsx";
import { Text } from "../parts/text.tsx";
import { Tag } from "../parts/verdict.tsx";

export interface PaperRow {
  readonly href: string;
  readonly name: TextRef;
  readonly sketch: Sketch;
  readonly state: PaperToGive["state"];
  readonly optional: boolean;
}

export interface PapersPageModel {
  readonly back: string;
  /** What happened on the page of a paper. */
  readonly notice?: TextRef;
  readonly lead: TextRef;
  readonly papers: readonly PaperRow[];
  readonly goOn: { readonly text: TextRef; readonly href: string };
  /** The page with the code and the picture that a phone reads. */
  readonly phone?: string;
}

const tones = { needed: "soon", sent: "ok", bring: undefined, notHave: undefined, seen: "ok" } as const;

/** Which papers somebody still gives, and how it is with each. Nothing here has to be done before sending. */
export function PapersPage({ page }: { readonly page: PapersPageModel }) {
  return (
    <>
      <PageTools back={page.back} />
      {page.notice ? <Notice text={page.notice} tone="ok" alert /> : null}
      <div className="prose">
        <h1>
          <T k="documents:list.title" />
        </h1>
        <p className="lead">
          <Text of={page.lead} />
        </p>
      </div>
      <ul className="papers">{page.papers.map(row)}</ul>
      <div className="actions">
        <a className="button" href={page.goOn.href}>
          <Text of={page.goOn.text} />
        </a>
        {page.phone ? (
          <a className="link-button" href={page.phone}>
            <T k="documents:list.phone" />
          </a>
        ) : null}
      </div>
    </>
  );
}

function row(paper: PaperRow) {
  return (
    <li key={paper.href}>
      <PaperSketch sketch={paper.sketch} />
      <div>
        <a href={paper.href}>
          <Text of={paper.name} />
        </a>
        <p>
          <State paper={paper} />
        </p>
      </div>
    </li>
  );
}

function State({ paper: { state, optional } }: { readonly paper: PaperRow }) {
  if (state === "needed" && optional) return <Tag text={{ key: "documents:states.optional" }} />;
  return <Tag text={{ key: `documents:states.${state}` }} tone={tones[state]} />;
}
