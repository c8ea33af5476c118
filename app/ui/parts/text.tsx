import { Bdi, Ltr, T } from "#app/i18n/contract.ts";
import type { TextRef } from "../forms/page-model.ts";

/** What a person typed, or a value without a language: shown as it is, in its own direction. */
export interface PlainText {
  readonly text: string;
  /** `ltr` for numbers, codes, amounts, addresses of mail; `auto` for names and free text. */
  readonly dir: "ltr" | "auto";
  /** Dutch on a page of any language, such as an article of law. */
  readonly lang?: "nl";
}

export type Shown = TextRef | PlainText;

/** A day or moment in words of the reader, with the Dutch line under it where it matters (B-21). Both made on the server. */
export interface Moment {
  readonly text: string;
  readonly dutch?: string;
}

/** A text by its key. */
export function Text({ of, alone }: { readonly of: TextRef; readonly alone?: boolean }) {
  return <T k={of.key} values={valuesOf(of)} critical={of.critical} alone={alone} />;
}

function valuesOf({ values, moments }: TextRef) {
  if (!moments) return values;
  const inBoth = Object.entries(moments).map(([name, { text, dutch = text }]) => [name, { text, dutch }] as const);
  return { ...values, ...Object.fromEntries(inBoth) };
}

/** A text by its key, or a plain value. */
export function Show({ of }: { readonly of: Shown }) {
  if ("key" in of) return <Text of={of} />;
  const shown = of.dir === "ltr" ? <Ltr>{of.text}</Ltr> : <Bdi>{of.text}</Bdi>;
  return of.lang ? <span lang={of.lang}>{shown}</span> : shown;
}

/** A day or moment, Dutch line included. */
export function ShowMoment({ of }: { readonly of: Moment }) {
  return (
    <span>
      <bdi>{of.text}</bdi>
      {of.dutch ? (
        <span className="loket-dutch" lang="nl" dir="ltr">
          {of.dutch}
        </span>
      ) : null}
    </span>
  );
}

/** Never broken over two lines, always left to right. */
export function PhoneNumber({ number }: { readonly number: string }) {
  return <Ltr>{number.replaceAll(" ", "\u00a0")}</Ltr>;
}

/** A code to copy by hand. On a narrow phone it breaks between its groups, never inside one. */
export function GroupedCode({ children }: { readonly children: string }) {
  return (
    <bdi dir="ltr" className="code-groups">
      {children.split(/(?<=-)/).map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: never reordered
        <span key={index}>{group}</span>
      ))}
    </bdi>
  );
}
