import { Bdi, T } from "#app/i18n/contract.ts";
import type { TextRef } from "../forms/page-model.ts";
import { PageTools } from "../layout/page-tools.tsx";
import { type ActionModel, ActionRow } from "../parts/action-row.tsx";
import { Icon } from "../parts/icon.tsx";
import { Notice } from "../parts/notice.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { type Moment, ShowMoment, Text } from "../parts/text.tsx";

export interface SessionsPageModel {
  readonly back: string;
  readonly heading: TextRef;
  readonly lead: TextRef;
  /** Only meetings in one language; each choice is a link, the present one has none. */
  readonly languages: readonly { readonly text: TextRef; readonly href?: string }[];
  readonly groups: readonly SessionGroupModel[];
  /** Above the heading: the chosen one was just taken. */
  readonly notice?: TextRef;
  readonly actions: readonly ActionModel[];
}

interface SessionGroupModel {
  readonly id: string;
  readonly title: TextRef;
  readonly about: TextRef;
  readonly toKnow: readonly TextRef[];
  readonly sessions: readonly SessionModel[];
  /** To all of this kind, when not all are shown. */
  readonly more?: ActionModel;
}

export interface SessionModel {
  readonly id: string;
  readonly href: string;
  readonly day: Moment;
  readonly from: string;
  readonly until: string;
  readonly place: string;
  readonly language: TextRef;
  readonly left: "free" | "few" | "full";
}

/** Meetings of many: per kind a list of days, with how many places are left in words. */
export function SessionsPage({ page }: { readonly page: SessionsPageModel }) {
  return (
    <>
      <PageTools back={page.back} />
      {page.notice ? <Notice text={page.notice} tone="warn" alert /> : null}
      <PageHead heading={page.heading} lead={page.lead} />
      {page.languages.length > 2 ? <Languages page={page} /> : null}
      {page.groups.map((group) => (
        <Group key={group.id} group={group} />
      ))}
      {page.groups.length === 0 ? <Notice text={{ key: "appointments:groups.none" }} /> : null}
      <ActionRow actions={page.actions} />
    </>
  );
}

function Languages({ page }: { readonly page: SessionsPageModel }) {
  return (
    <nav className="session-languages" aria-labelledby="session-languages">
      <span id="session-languages">
        <T k="ui:language.label" />
      </span>
      {page.languages.map(({ text, href }) => (
        <a key={text.key} href={href} aria-current={href === undefined ? "true" : undefined}>
          <Text of={text} />
        </a>
      ))}
    </nav>
  );
}

function Group({ group }: { readonly group: SessionGroupModel }) {
  return (
    <section className="session-group" aria-labelledby={`${group.id}-title`}>
      <h2 id={`${group.id}-title`}>
        <Text of={group.title} />
      </h2>
      <p>
        <Text of={group.about} />
      </p>
      {group.toKnow.map((text) => (
        <p className="hint" key={text.key}>
          <Text of={text} />
        </p>
      ))}
      <ul className="cards">
        {group.sessions.map((session) => (
          <Session key={session.id} session={session} />
        ))}
      </ul>
      {group.more ? <ActionRow actions={[group.more]} /> : null}
    </section>
  );
}

function Session({ session }: { readonly session: SessionModel }) {
  const { id, href, day, from, until, place, language, left } = session;
  return (
    <li className="card session">
      <h3 id={`day-${id}`}>
        <ShowMoment of={day} />
      </h3>
      <p>
        <T k="appointments:groups.hours" values={{ from, until }} />
      </p>
      <p>
        <Bdi>{place}</Bdi>
      </p>
      <p>
        <Text of={language} />
      </p>
      <p className={`places places-${left}`}>
        <Icon name={left === "full" ? "cross" : "check"} />
        <T k={`appointments:groups.left.${left}`} />
      </p>
      {left === "full" ? null : (
        <a
          className="button button-secondary"
          href={href}
          id={`choose-${id}`}
          aria-labelledby={`choose-${id} day-${id}`}
        >
          <T k="appointments:groups.choose" />
        </a>
      )}
    </li>
  );
}
