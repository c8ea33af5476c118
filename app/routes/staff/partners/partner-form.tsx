import { key, T, useT } from "#app/i18n/contract.ts";
import { LineField } from "../line-field.tsx";
import type { PartnerAnswer, PartnerModel } from "./partner.server.ts";

interface PartnerFormProps {
  readonly page: PartnerModel;
  readonly answer: PartnerAnswer | undefined;
}

/** What is typed stays after a refusal; the version in view goes along, so that nobody overwrites what they have not seen. */
export function PartnerForm({ page: { partner, kinds, ways }, answer }: PartnerFormProps) {
  const t = useT();
  const known = {
    ...{ soort: partner?.kind ?? "", naam: partner?.name ?? "", weg: partner?.way ?? "" },
    ...{ adres: partner?.address ?? "", actief: partner?.active === false ? "nee" : "ja" },
  };
  const field = (name: keyof typeof known) => {
    const code = answer?.wrong.find((one) => one.field === name)?.code;
    return {
      ...{ id: name, label: key("staff", "partners", "fields", name) },
      value: answer?.typed[name] ?? known[name],
      wrong: code ? t(key("staff", "partners", "wrong", code)) : undefined,
    };
  };
  const named = (group: string, of: readonly string[]) =>
    of.map((value) => ({ value, text: t(key("queue", "referral", group, value)) }));
  const yesNo = ["ja", "nee"].map((value) => ({ value, text: t(key("staff", "partners", "active", value)) }));
  return (
    <form method="post" className="card grid gap-4">
      <input type="hidden" name="versie" value={partner?.version ?? 0} />
      <LineField {...field("naam")} />
      <LineField {...field("soort")} choices={named("kinds", kinds)} hint="staff:partners.hints.soort" />
      <LineField {...field("weg")} choices={named("ways", ways)} />
      <LineField {...field("adres")} hint="staff:partners.hints.adres" />
      <LineField {...field("actief")} choices={yesNo} />
      <div>
        <button className="button" type="submit" name="doe" value="opslaan">
          <T k="staff:partners.save" />
        </button>
      </div>
    </form>
  );
}
