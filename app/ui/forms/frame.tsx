import type { ReactNode } from "react";
import { T } from "#app/i18n/contract.ts";
import { Text } from "../parts/text.tsx";
import { idOf, useAnswering } from "./answering.ts";
import { FieldErrors } from "./field-errors.tsx";
import type { FieldModel, TextRef } from "./page-model.ts";
import { Why } from "./why.tsx";

interface FrameProps {
  readonly field: FieldModel;
  /** The heading of the page, when this field is all there is: then it is the label (C-10). */
  readonly heading?: TextRef;
  readonly children: ReactNode;
}

/** Label, hint, reason, message and the input itself, in this order, for one input. */
export function LabelFrame({ field, heading, children }: FrameProps) {
  const label = (
    <label className="form-label" htmlFor={idOf(field.name)}>
      <Caption field={field} heading={heading} />
    </label>
  );
  return (
    <div className={frameClass(useAnswering().errorsOf(field.name).length > 0)}>
      {heading ? <h1>{label}</h1> : label}
      <About field={field} reason={heading !== undefined} />
      {children}
      <Reason field={field} shown={heading === undefined} />
    </div>
  );
}

/** The same for several inputs that answer one question: a fieldset, its legend the question. */
export function GroupFrame({ field, heading, children }: FrameProps) {
  const caption = <Caption field={field} heading={heading} />;
  return (
    <div className={frameClass(useAnswering().errorsOf(field.name).length > 0)}>
      <fieldset aria-describedby={useDescription(field)}>
        <legend>{heading ? <h1>{caption}</h1> : <span className="form-label">{caption}</span>}</legend>
        <About field={field} reason={heading !== undefined} />
        {children}
        <Reason field={field} shown={heading === undefined} />
      </fieldset>
    </div>
  );
}

/** Ids of the hint and the message, for `aria-describedby`; undefined when there is neither. */
export function useDescription(field: FieldModel): string | undefined {
  const wrong = useAnswering().errorsOf(field.name).length > 0;
  const ids = [field.hint ? `${idOf(field.name)}-hint` : "", wrong ? `${idOf(field.name)}-error` : ""].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

function frameClass(wrong: boolean): string {
  return wrong ? "form-field is-invalid" : "form-field";
}

function Caption({ field, heading }: { readonly field: FieldModel; readonly heading?: TextRef }) {
  return (
    <>
      <Text of={heading ?? field.label} />
      {field.optional ? (
        <>
          {" "}
          <span className="form-optional">
            <T k="ui:optional" alone />
          </span>
        </>
      ) : null}
    </>
  );
}

/** The reason stands before the answer of a page with one question; among several it would push label and box apart, so there it follows. */
function About({ field, reason }: { readonly field: FieldModel; readonly reason: boolean }) {
  return (
    <>
      {field.hint ? (
        <p className="hint" id={`${idOf(field.name)}-hint`}>
          <Text of={field.hint} />
        </p>
      ) : null}
      <Reason field={field} shown={reason} />
      <FieldErrors name={field.name} />
    </>
  );
}

function Reason({ field, shown }: { readonly field: FieldModel; readonly shown: boolean }) {
  return shown && field.why ? <Why why={field.why} /> : null;
}
