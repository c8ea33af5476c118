import { T } from "#app/i18n/contract.ts";
import { questionFormId } from "../layout/shell.ts";
import { Icon } from "./icon.tsx";
import { Listed } from "./listed.tsx";
import type { SchemeModel } from "./scheme-model.ts";
import { PhoneNumber, Show, Text } from "./text.tsx";
import { Tag, Verdict } from "./verdict.tsx";

const icons = { met: "check", notMet: "cross", open: "question" } as const;

interface CardProps {
  readonly scheme: SchemeModel;
  readonly phone: { readonly number: string; readonly link: string };
}

/**
 * A scheme that may apply: what it is, what it gives, what to do; the reasons and the papers folded under it. While an answer can still
 * settle it, that answer is what to do, and how to apply is folded away too; so are the questions once they are more than a few: whoever
 * stops early would scroll past the same ten questions thirty times.
 */
export function SchemeCard({ scheme, phone }: CardProps) {
  const waits = scheme.waitsFor.length > 0;
  const few = scheme.waitsFor.length <= 3;
  return (
    <li className="card scheme">
      <h3>
        <Text of={scheme.name} />
      </h3>
      <p>
        <Text of={scheme.summary} />
      </p>
      <VerdictLine scheme={scheme} />
      {few ? <Waiting scheme={scheme} /> : null}
      <Listed title={<T k="regelingen:outcome.askIt" critical />} of={scheme.unsure}>
        {(figure) => <Show of={figure} />}
      </Listed>
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
          {few ? null : <Waiting scheme={scheme} />}
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

function Waiting({ scheme: { waitsFor } }: Pick<CardProps, "scheme">) {
  return (
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
