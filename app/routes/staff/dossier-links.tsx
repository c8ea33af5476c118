import { T } from "#app/i18n/contract.ts";

interface FileLinksProps {
  readonly reference: string;
  readonly goOn: string | null;
}

/** What was sent as a file, in Dutch and the language of the resident, and with room for a signature; and what a colleague enters here. */
export function FileLinks({ reference, goOn }: FileLinksProps) {
  const file = `/werkvoorraad/${reference}/aanvraag.pdf`;
  return (
    <>
      <Way to={file} text="queue:file.link" />
      <Way to={`${file}?tekenen`} text="queue:file.toSign" />
      {goOn ? <Way to={goOn} text="queue:file.goOn" /> : null}
      {reference.startsWith("ML-") ? (
        <Way to={`/werkvoorraad/nieuw?melding=${reference}`} text="queue:file.enter" />
      ) : null}
    </>
  );
}

function Way({ to, text }: { readonly to: string; readonly text: string }) {
  return (
    <>
      {" · "}
      <a href={to}>
        <T k={text} />
      </a>
    </>
  );
}

/** Another intake of the same person took this one in. */
export function JoinedInto({ reference }: { readonly reference: string | null }) {
  if (!reference) return null;
  return (
    <p className="notice notice-warn">
      <T k="queue:dossier.joinedInto" values={{ link: <a href={`/werkvoorraad/${reference}`}>{reference}</a> }} />
    </p>
  );
}
