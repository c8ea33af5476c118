import { Language, type LanguageCode, Ltr, T } from "#app/i18n/contract.ts";
import { ResidentLayout } from "../layout/resident-layout.tsx";
import type { Shell } from "../layout/shell.ts";

/** `notFound`: not there, or not yours. `away`: the database is; what was typed stays in the page before. `mistake`: ours. */
export type ErrorKind = "notFound" | "mistake" | "away" | "tooMany" | "refused";

/** Which of the calm pages fits a status; undefined is a mistake of ours. */
export function errorKind(status: number | undefined): ErrorKind {
  if (status === 404) return "notFound";
  if (status === 429) return "tooMany";
  return status !== undefined && status < 500 ? "refused" : "mistake";
}

interface ErrorPageProps {
  readonly lng: LanguageCode;
  readonly kind?: ErrorKind;
  /** To name on the phone, so that we find what happened. */
  readonly reference?: string;
  /** Left out when not even that is known; the page then stands by itself. */
  readonly shell?: Shell;
}

/** Calm, never the message of a machine: what happened, what is safe, what to do now (design §8). */
export function ErrorPage({ lng, kind = "mistake", reference, shell }: ErrorPageProps) {
  const content = <ErrorText lng={lng} kind={kind} reference={reference} />;
  return (
    <Language value={{ lng }}>
      {shell ? (
        <ResidentLayout shell={shell}>{content}</ResidentLayout>
      ) : (
        <div className="page">
          <main className="page-main">{content}</main>
        </div>
      )}
    </Language>
  );
}

export function ErrorText({
  lng,
  kind,
  reference,
}: {
  readonly lng: LanguageCode;
  readonly kind: ErrorKind;
  readonly reference?: string;
}) {
  return (
    <div className="prose" data-outage={kind === "notFound" ? undefined : ""}>
      <h1>
        <T k={`ui:errorPage.${kind}.title`} />
      </h1>
      <p className="lead">
        <T k={`ui:errorPage.${kind}.text`} />
      </p>
      <p>
        <T k={`ui:errorPage.${kind}.now`} />
      </p>
      {reference ? (
        <p className="ground">
          <T k="ui:errorPage.reference" values={{ reference: <Ltr>{reference}</Ltr> }} />
        </p>
      ) : null}
      <p>
        <a className="link-button" href={`/${lng}/`}>
          <T k="ui:errorPage.home" />
        </a>
      </p>
    </div>
  );
}
