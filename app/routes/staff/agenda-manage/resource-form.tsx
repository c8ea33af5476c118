import { T, useT } from "#app/i18n/contract.ts";
import type { Answered } from "./answer.server.ts";
import type { ResourceModel } from "./resource.server.ts";
import { SaveButtons } from "./save-buttons.tsx";
import { Ticks, TypedField } from "./typed-field.tsx";

interface ResourceFormProps {
  readonly page: ResourceModel;
  readonly answer: Answered | undefined;
}

/** Rooms have no languages; only colleagues have services. What does not belong to the kind is left out when it is saved. */
export function ResourceForm({ page, answer }: ResourceFormProps) {
  const t = useT();
  const { resource } = page;
  const kind = resource?.kind;
  return (
    <form method="post" className="card grid gap-4">
      <div className="grid sm:grid-cols-2 gap-4 items-end">
        {resource ? null : <TypedField name="soort" choices={page.kinds} answer={answer} />}
        <TypedField name="wie" answer={answer} value={resource?.name ?? ""} />
        <TypedField name="plaats" choices={page.locations} answer={answer} value={resource?.location ?? ""} />
        <TypedField
          name="actief"
          answer={answer}
          value={resource?.active === false ? "nee" : "ja"}
          choices={[
            { value: "ja", text: t("agenda:beheer.resource.yes") },
            { value: "nee", text: t("agenda:beheer.resource.no") },
          ]}
        />
      </div>
      <p className="hint">
        <T k="agenda:beheer.resource.placeHint" />
      </p>
      {kind === undefined || kind === "staff" ? (
        <TypedField name="login" choices={page.logins} answer={answer} value={resource?.staffId ?? ""} hint />
      ) : null}
      {kind === undefined || kind === "staff" ? (
        <Ticks name="diensten" choices={page.services} ticked={resource?.services ?? []} answer={answer} long />
      ) : null}
      {kind === undefined || kind === "staff" || kind === "interpreter" ? (
        <Ticks name="talen" choices={page.languages} ticked={resource?.languages ?? ["nl"]} answer={answer} />
      ) : null}
      <SaveButtons answer={answer} />
    </form>
  );
}
