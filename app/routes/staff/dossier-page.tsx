import type { DossierModel } from "#app/queue/contract.ts";
import { DossierCheck } from "./dossier-check.tsx";
import { DossierDerived } from "./dossier-derived.tsx";
import { DossierDuplicates } from "./dossier-duplicates.tsx";
import { FactsCard } from "./dossier-facts.tsx";
import type { InView } from "./dossier-form.tsx";
import { FileLinks, JoinedInto } from "./dossier-links.tsx";
import { DossierMade } from "./dossier-made.tsx";
import { DossierMessages } from "./dossier-messages.tsx";
import type { DossierPanels } from "./dossier-panels.ts";
import { DossierPapers } from "./dossier-papers.tsx";
import { DossierParties } from "./dossier-parties.tsx";
import { placesOf } from "./dossier-places.ts";
import { DossierPlaces } from "./dossier-places.tsx";
import { DossierReferrals } from "./dossier-referrals.tsx";
import { Answers, Routes } from "./dossier-said.tsx";
import { ContactCard, HelperNote, Notes } from "./dossier-side.tsx";
import { DossierSigning } from "./dossier-signing.tsx";
import { DossierStory } from "./dossier-story.tsx";
import { DossierTasks } from "./dossier-tasks.tsx";
import { DossierTerm } from "./dossier-term.tsx";
import { DossierTriage } from "./dossier-triage.tsx";
import { DossierWork } from "./dossier-work.tsx";
import { FileAppointments } from "./file-appointments.tsx";
import { Marks } from "./marks.tsx";
import { Refusal, type RefusedModel } from "./refusal.tsx";

type FileProps = { readonly page: DossierModel & DossierPanels; readonly refused: RefusedModel | undefined };

/** The page of one intake, for a colleague who may open it. */
export function DossierPage({ page, refused }: FileProps) {
  const view: InView = { version: page.version, seen: page.seen, refused };
  return (
    <>
      <h1>
        <bdi>{page.name}</bdi> <Marks marks={page.marks} />
      </h1>
      <p className="hint mb-3">
        {page.kind} <bdi dir="ltr">{page.reference}</bdi> <FileLinks reference={page.reference} goOn={page.goOn} />
      </p>
      <Refusal refused={refused} timeline={page.timeline} />
      <JoinedInto reference={page.joinedInto} />
      <div className="dossier">
        <DossierPlaces groups={placesOf(page)} />
        <div className="file">
          <Now page={page} view={view} />
          <Side page={page} view={view} />
          <Told page={page} view={view} />
        </div>
      </div>
    </>
  );
}

interface PartProps extends Pick<FileProps, "page"> {
  readonly view: InView;
}

/** How it stands, and what is done with it. */
function Now({ page, view }: PartProps) {
  const { terms } = page;
  return (
    <div className="grid gap-4 [&>.card]:my-0">
      <DossierWork actions={page.actions} now={page.now} due={terms?.left ? terms.lines[0] : undefined} view={view} />
      <DossierDuplicates page={page} view={view} />
      {page.joinedInto ? null : <DossierTasks tasks={page.tasks} colleagues={page.actions.colleagues} view={view} />}
      {terms ? <DossierTerm {...page} terms={terms} view={view} /> : null}
      <DossierPapers papers={page.papers} view={view} open={page.actions.isOpen} />
      <DossierMessages messages={page.messages} view={view} />
    </div>
  );
}

/** Whom it is about and how to reach them, then what belongs to the file. */
function Side({ page, view }: PartProps) {
  return (
    <div className="file-side grid gap-4 [&>.card]:my-0">
      <ContactCard contact={page.contact} />
      <HelperNote helper={page.helper} />
      {page.parties ? <DossierParties model={page.parties} view={view} /> : null}
      <FileAppointments booked={page.booked} about={`melding=${page.reference}`} />
      {page.signing ? <DossierSigning signing={page.signing} view={view} /> : null}
      <Notes notes={page.notes} view={view} />
      <DossierReferrals model={page.referrals} view={view} />
      <FactsCard lines={page.summary} />
      <DossierStory lines={page.timeline} />
    </div>
  );
}

/** What was told, what follows from it, and what colleagues make of it. */
function Told({ page, view }: PartProps) {
  return (
    <div className="grid gap-4 [&>.card]:my-0">
      {page.check ? <DossierCheck check={page.check} /> : <Routes routes={page.routes} />}
      {page.triage ? (
        <>
          <DossierTriage {...page} triage={page.triage} />
          <DossierMade triage={page.triage} view={view} />
        </>
      ) : null}
      <Answers page={page} />
      {page.check ? null : <DossierDerived derived={page.derived} />}
    </div>
  );
}
