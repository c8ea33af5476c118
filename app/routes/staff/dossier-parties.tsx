import { key, T } from "#app/i18n/contract.ts";
import type { Choice, Line } from "#app/queue/contract.ts";
import { GroupedCode } from "#app/ui/parts/text.tsx";
import { Tag } from "#app/ui/parts/verdict.tsx";
import { DossierForm, type InView, Press } from "./dossier-form.tsx";
import { partyCodeShown } from "./dossier-party-fields.ts";
import { PartyFields, type PartyTyped } from "./dossier-party-form.tsx";
import { Lines } from "./dossier-side.tsx";
import { Day, Folded } from "./dossier-term-fields.tsx";

export interface PartyModel {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly state: "acts" | "later" | "over";
  /** What this file is about is not theirs to act in. */
  readonly outside: boolean;
  /** No colleague stopped it: it can be changed and ended. */
  readonly open: boolean;
  readonly hasCode: boolean;
  readonly lines: readonly Line[];
  readonly fresh: PartyTyped;
}

export interface PartiesModel {
  readonly parties: readonly PartyModel[];
  readonly roles: readonly Choice[];
  readonly languages: readonly Choice[];
  readonly today: string;
}

interface PartiesProps {
  readonly model: PartiesModel;
  readonly view: InView;
}

/** Who acts for the resident, since when and on what; and room to name, change and end them. */
export function DossierParties({ model, view }: PartiesProps) {
  return (
    <section className="card" aria-labelledby="vertegenwoordiging">
      <h2 id="vertegenwoordiging" tabIndex={-1}>
        <T k="queue:parties.title" />
      </h2>
      {model.parties.length === 0 ? (
        <p className="hint my-2">
          <T k="queue:parties.none" />
        </p>
      ) : null}
      {model.parties.map((party) => (
        <Party key={party.id} party={party} model={model} view={ofParty(view, party.id)} />
      ))}
      <Folded view={view} button="nameParty">
        <PartyFields view={view} button="nameParty" model={model} fresh={{ taal: "nl", ookInwoner: "on" }} />
      </Folded>
    </section>
  );
}

/** What was refused of another party is not shown in the forms of this one. */
function ofParty(view: InView, id: string): InView {
  return view.refused?.typed.partij === id ? view : { ...view, refused: undefined };
}

const tones = { acts: "ok", later: "soon", over: "plain" } as const;

function Party({ party, model, view }: PartiesProps & { readonly party: PartyModel }) {
  const { id, title, state, outside, open, hasCode, lines } = party;
  return (
    <div className="mt-4">
      <h3>
        <bdi>{title}</bdi> <Tag text={{ key: key("queue", "parties", "states", state) }} tone={tones[state]} />
      </h3>
      {outside ? (
        <p className="hint">
          <T k="queue:parties.outside" />
        </p>
      ) : null}
      <Lines lines={lines} />
      <NewCode view={view} />
      {open ? (
        <>
          <Folded view={view} button="changeParty">
            <PartyFields view={view} button="changeParty" model={model} fresh={party.fresh} party={id} />
          </Folded>
          <Folded view={view} button="endParty">
            <input type="hidden" name="partij" value={id} />
            <p className="hint">
              <T k="queue:parties.endHint" />
            </p>
            <Day view={view} button="endParty" of={id} name="tot" label="queue:parties.last" fresh={model.today} />
          </Folded>
          <DossierForm view={view}>
            <input type="hidden" name="partij" value={id} />
            <Press name="partyCode" quiet>
              <T k={hasCode ? "queue:parties.codeAgain" : "queue:parties.codeNew"} />
            </Press>
          </DossierForm>
        </>
      ) : null}
    </div>
  );
}

/** The code that was just made: read aloud or written down now, as it is shown once. */
function NewCode({ view: { refused } }: { readonly view: InView }) {
  const code = refused?.refusal === partyCodeShown ? refused.typed.code : undefined;
  if (!code) return null;
  return (
    <p className="code-box my-2">
      <GroupedCode>{code}</GroupedCode>
    </p>
  );
}
