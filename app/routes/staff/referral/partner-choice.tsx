import { T } from "#app/i18n/contract.ts";
import { Chips } from "#app/ui/staff/chips.tsx";
import type { ReferModel } from "./refer.server.ts";

/** To whom: which answers may be shared follows from it. */
export function PartnerChoice({ page: { reference, partners, partner } }: { readonly page: ReferModel }) {
  if (partners.length === 0) {
    return (
      <p>
        <T k="queue:referral.noPartners" />
      </p>
    );
  }
  return (
    <div className="my-4">
      <Chips
        label={{ key: "queue:referral.to" }}
        chips={partners.map(({ id, name }) => ({
          text: { key: "queue:referral.named", values: { name } },
          href: `/werkvoorraad/${reference}/doorverwijzen?aan=${id}`,
          current: id === partner?.id,
        }))}
      />
    </div>
  );
}
