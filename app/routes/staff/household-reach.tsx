import { key, T } from "#app/i18n/contract.ts";
import type { HouseholdModel } from "#app/queue/contract.ts";
import { Icon } from "#app/ui/parts/icon.tsx";
import { DossierForm, type InView, Press } from "./dossier-form.tsx";

const tones = { yes: "notice-ok", no: "notice-error", unknown: "notice-warn" } as const;

/** Whether we may call stands above the number. */
export function Reach({ page, view }: { readonly page: HouseholdModel; readonly view: InView }) {
  return (
    <section className="card" aria-labelledby="bereik">
      <h2 id="bereik">
        <T k="register:page.mayCallTitle" />
      </h2>
      <div className={`notice ${tones[page.mayCall]} my-2`}>
        <Icon name="phone" />
        <p>
          <strong>
            <T k={key("register", "page", "mayCall", page.mayCall)} />
          </strong>
        </p>
      </div>
      <p className="my-2">
        {page.phone ? <a href={page.phone.href}>{page.phone.text}</a> : <T k="register:page.noPhone" />}
      </p>
      <DossierForm view={view}>
        <div className="flex flex-wrap gap-2">
          {page.mayCall === "yes" ? null : (
            <Press name="mayCall" quiet>
              <T k="register:press.mayCall" />
            </Press>
          )}
          {page.mayCall === "no" ? null : (
            <Press name="mayNotCall" quiet>
              <T k="register:press.mayNotCall" />
            </Press>
          )}
        </div>
      </DossierForm>
    </section>
  );
}
