import { key, T, useT } from "#app/i18n/contract.ts";
import type { ProfileItem, ProfileModel } from "#app/queue/contract.ts";
import { DossierAreas } from "./dossier-areas.tsx";
import { type InView, typedIn, wrongIn } from "./dossier-form.tsx";
import { Folded } from "./dossier-term-fields.tsx";
import { LineField } from "./line-field.tsx";
import { NoteField } from "./note-field.tsx";
import { WrongNote } from "./wrong-note.tsx";

interface ProfilesProps {
  readonly profiles: readonly ProfileModel[];
  readonly view: InView;
}

/** What somebody can do, what moves them, and how it goes in each part of life: filled in during the talk. */
export function DossierProfiles({ profiles, view }: ProfilesProps) {
  return (
    <section className="card" aria-labelledby="profiel">
      <h2 id="profiel" tabIndex={-1}>
        <T k="queue:profiles.title" />
      </h2>
      <p className="hint">
        <T k="queue:profiles.intro" />
      </p>
      {profiles.map((profile) => (
        <section key={profile.part} className="mt-4">
          <h3>
            <T k={key("queue", "profiles", "parts", profile.part)} />
          </h3>
          {profile.part === "areas" ? <DossierAreas items={profile.items} /> : <Scored items={profile.items} />}
          <Note profile={profile} />
          {profile.may ? <ProfileForm profile={profile} view={view} /> : null}
        </section>
      ))}
    </section>
  );
}

function Scored({ items }: Pick<ProfileModel, "items">) {
  const spoken = items.filter(({ score }) => score);
  return (
    <dl className="data-list">
      {spoken.map(({ item, label, text }) => (
        <div key={item}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What was written beside it, by whom and when, and what was said before. */
function Note({ profile: { now, before } }: { readonly profile: ProfileModel }) {
  if (!now) {
    return (
      <p className="hint">
        <T k="queue:judged.none" />
      </p>
    );
  }
  return (
    <>
      <p className="whitespace-pre-line">{now.why}</p>
      <small className="hint">
        <T k="queue:dossier.notes.by" values={{ name: now.by, when: now.when }} />
      </small>
      {before.length > 0 ? (
        <details>
          <summary className="py-1.5 cursor-pointer hint">
            <T k="queue:judged.before" values={{ count: String(before.length) }} />
          </summary>
          {before.map(({ text, why, by, when }) => (
            <p key={when + text} className="mt-2">
              {text} {why} ({by}, {when})
            </p>
          ))}
        </details>
      ) : null}
    </>
  );
}

const buttons = { skills: "setSkills", motivation: "setMotivation", areas: "setAreas" } as const;

function ProfileForm({ profile, view }: { readonly profile: ProfileModel; readonly view: InView }) {
  const t = useT();
  const { part, items, scale, now } = profile;
  const button = buttons[part];
  const typing = view.refused?.button === button;
  const held = ({ item, score }: ProfileItem) => (typing ? typedIn(view, button, `score.${item}`) : score);
  return (
    <Folded view={view} button={button}>
      <WrongNote id={`${part}-wrong`} refusal={wrongIn(view, button, "score")} />
      <div className="grid gap-2 md:grid-cols-2 w-full">
        {items.map((one) => (
          <LineField
            key={one.item}
            id={`${part}-${one.item}`}
            name={`score.${one.item}`}
            label={key("queue", "profiles", "items", part, one.item)}
            value={held(one)}
            choices={scale}
            ask={t("queue:profiles.notSpoken")}
          />
        ))}
      </div>
      <NoteField
        name="waarom"
        label={<T k="queue:profiles.note" />}
        value={typing ? typedIn(view, button, "waarom") : (now?.why ?? "")}
      />
    </Folded>
  );
}
