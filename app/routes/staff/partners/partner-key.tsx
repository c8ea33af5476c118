import { T } from "#app/i18n/contract.ts";
import type { PartnerModel } from "./partner.server.ts";

interface PartnerKeyProps {
  readonly partner: Pick<NonNullable<PartnerModel["partner"]>, "hasKey" | "version">;
  /** Made just now. */
  readonly made: string | null;
}

/** The key that signs what goes to and comes from a webhook. It is shown once; a new one ends the one before. */
export function PartnerKey({ partner, made }: PartnerKeyProps) {
  return (
    <section className="card" aria-labelledby="sleutel">
      <h2 id="sleutel">
        <T k="staff:partners.key.title" />
      </h2>
      {made ? (
        <div className="notice notice-ok" role="status">
          <div>
            <p>
              <T k="staff:partners.key.made" />
            </p>
            <p>
              <code className="break-all">{made}</code>
            </p>
          </div>
        </div>
      ) : (
        <p className="my-2">
          <T k={partner.hasKey ? "staff:partners.key.there" : "staff:partners.key.none"} />
        </p>
      )}
      <form method="post">
        <input type="hidden" name="versie" value={partner.version} />
        <button className="button button-secondary" type="submit" name="doe" value="sleutel">
          <T k={partner.hasKey ? "staff:partners.key.again" : "staff:partners.key.make"} />
        </button>
      </form>
    </section>
  );
}
