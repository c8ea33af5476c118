import type { ReactNode } from "react";
import { T } from "#app/i18n/contract.ts";
import type { TextRef } from "../forms/page-model.ts";
import { questionFormId } from "../layout/shell.ts";
import { Icon } from "./icon.tsx";
import { PhoneNumber, Show, type Shown, Text } from "./text.tsx";
import { Tag, Verdict, type VerdictTone } from "./verdict.tsx";

/** One scheme as it is told to a resident. */
export interface SchemeModel {
  readonly id: string;
  readonly verdict: VerdictTone;
  readonly name: TextRef;
  readonly summary: TextRef;
  readonly amount?: TextRef;
  /** It rests on example figures of the gemeente. */
  readonly demo: boolean;
  readonly reasons: readonly ReasonModel[];
  /** The one number that would change it. */
  readonly change?: TextRef;
  /** Questions that an open verdict waits for, each leading to its page. */
  readonly waitsFor: readonly { readonly text: TextRef; readonly href?: string }[];
  /** Figures of law that are not sure. */
  readonly unsure: readonly Shown[];
  /** What a person still looks at. */
  readonly judgements: readonly TextRef[];
  /** Schemes that rank before it and may apply too. */
  readonly after: readonly TextRef[];
  readonly decides: TextRef;
  readonly apply: TextRef;
  /** A form of ours, when it is there. */
  readonly form?: { readonly text: TextRef; readonly hint: TextRef; readonly slug: string };
  /** Whether the number of the Werkplein belongs beside it. */
  readonly callUs: boolean;
  readonly evidence: readonly TextRef[];
  /** The articles, in Dutch. */
  readonly ground: readonly string[];
}

export interface ReasonModel {
  readonly outcome: "met" | "notMet" | "open";
  readonly text: TextRef;
  /** The figure of this household beside the limit. */
  readonly figures?: TextRef;
}

const icons = { met: "check", notMet: "cross", open: "question" } as const;

interface CardProps {
  readonly scheme: SchemeModel;
  readonly phone: { readonly number: string; readonly link: string };
}

/**
 * A scheme that may apply: what it is, what it gives, what to do; the reasons and the papers folded under it. While an answer can still
 * settle it, that answer is what to do, and how to apply is folded away too.
 */
export function SchemeCard({ scheme, phone }: CardProps) {
  const waits = scheme.waitsFor.length > 0;
  return (
    <li className="card scheme">
      <h3>
        <Text of={scheme.name} />
      </h3>
      <p>
        <Text of={scheme.summary} />
      </p>
      <VerdictLine scheme={scheme} />
      <Waiting scheme={scheme} />
      {waits ? null : <Steps scheme={scheme} phone={phone} />}
      <details className="why">
        <summary>
          <Icon name="info" />
          <span>
            <T k="regelingen:outcome.more" alone />
            <span className="sr-only">
              {": "}
              <Text of={scheme.name} alone />
            </span>
          </span>
        </summary>
        <div className="why-text">
          <Reasons scheme={scheme} />
          {waits ? <Steps scheme={scheme} phone={phone} /> : null}
          <Papers scheme={scheme} />
        </div>
      </details>
    </li>
  );
}

function VerdictLine({ scheme }: Pick<CardProps, "scheme">) {
  return (
    <p className="scheme-verdict">
      <Verdict verdict={scheme.verdict} />
      {scheme.amount ? (
        <strong className="scheme-amount">
          <Text of={scheme.amount} />
        </strong>
      ) : null}
      {scheme.demo ? <Tag text={{ key: "regelingen:outcome.demo" }} tone="soon" /> : null}
    </p>
  );
}

/** A scheme that does not apply: its name, why not, and the number that would change that. */
export function PlainScheme({ scheme }: { readonly scheme: SchemeModel }) {
  return (
    <li className="scheme-not">
      <h3>
        <Text of={scheme.name} />
      </h3>
      <Reasons scheme={scheme} />
    </li>
  );
}

function Waiting({ scheme: { waitsFor, unsure } }: Pick<CardProps, "scheme">) {
  return (
    <>
      <Listed title={<T k="regelingen:outcome.dependsOn" />} of={waitsFor}>
        {({ text, href }) =>
          href ? (
            <a href={href}>
              <Text of={text} />
            </a>
          ) : (
            <Text of={text} />
          )
        }
      </Listed>
      <Listed title={<T k="regelingen:outcome.askIt" critical />} of={unsure}>
        {(figure) => <Show of={figure} />}
      </Listed>
    </>
  );
}

function Steps({ scheme, phone }: CardProps) {
  return (
    <div className="scheme-steps">
      <p>
        <strong>
          <T k="regelingen:outcome.howTo" />
        </strong>{" "}
        <Text of={scheme.apply} /> <Text of={scheme.decides} />
      </p>
      {scheme.form ? (
        <>
          <button
            className="button button-secondary no-print"
            type="submit"
            form={questionFormId}
            name="_begin"
            value={scheme.form.slug}
            aria-describedby={`${scheme.id}-form-hint`}
          >
            <Text of={scheme.form.text} />
          </button>
          <p className="hint no-print" id={`${scheme.id}-form-hint`}>
            <Text of={scheme.form.hint} />
          </p>
        </>
      ) : null}
      {scheme.callUs ? (
        <a className="scheme-phone" href={`tel:${phone.link}`}>
          <Icon name="phone" />
          <PhoneNumber number={phone.number} />
        </a>
      ) : null}
    </div>
  );
}

function Reasons({ scheme }: Pick<CardProps, "scheme">) {
  return (
    <>
      <ul className="reasons">
        {scheme.reasons.map(({ outcome, text, figures }) => (
          <li key={text.key}>
            <Icon name={icons[outcome]} />
            <span>
              <Text of={text} />{" "}
              {figures ? (
                <span className="reason-figures">
                  <Text of={figures} />
                </span>
              ) : null}
            </span>
          </li>
        ))}
        {scheme.judgements.map((text) => (
          <li key={text.key}>
            <Icon name="person" />
            <Text of={text} />
          </li>
        ))}
      </ul>
      {scheme.change ? (
        <p>
          <Text of={scheme.change} />
        </p>
      ) : null}
      <Listed title={<T k="regelingen:outcome.after" />} of={scheme.after}>
        {(name) => <Text of={name} />}
      </Listed>
    </>
  );
}

function Papers({ scheme }: Pick<CardProps, "scheme">) {
  return (
    <>
      <Listed title={<T k="regelingen:outcome.bring" />} of={scheme.evidence}>
        {(paper) => <Text of={paper} />}
      </Listed>
      <small>
        <T k="regelingen:outcome.ground" alone /> <span lang="nl" dir="ltr">{`${scheme.ground.join("; ")}.`}</span>
      </small>
    </>
  );
}

interface ListedProps<Item> {
  readonly title: ReactNode;
  readonly of: readonly Item[];
  readonly children: (item: Item) => ReactNode;
}

/** A few words and the list they open; nothing at all without items. */
export function Listed<Item>({ title, of, children }: ListedProps<Item>) {
  if (of.length === 0) return null;
  return (
    <div>
      <p>
        <strong>{title}</strong>
      </p>
      <ul className="plain-list">
        {of.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: drawn once
          <li key={index}>{children(item)}</li>
        ))}
      </ul>
    </div>
  );
}
