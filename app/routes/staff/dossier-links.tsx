import { T } from "#app/i18n/contract.ts";

/** What was sent as a file, in Dutch and the language of the resident; with room for a signature; and what a colleague enters after it. */
export function FileLinks({ reference }: { readonly reference: string }) {
  const file = `/werkvoorraad/${reference}/aanvraag.pdf`;
  return (
    <>
      ·{" "}
      <a href={file}>
        <T k="queue:file.link" />
      </a>{" "}
      ·{" "}
      <a href={`${file}?tekenen`}>
        <T k="queue:file.toSign" />
      </a>
      {reference.startsWith("ML-") ? (
        <>
          {" · "}
          <a href={`/werkvoorraad/nieuw?melding=${reference}`}>
            <T k="queue:file.enter" />
          </a>
        </>
      ) : null}
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
