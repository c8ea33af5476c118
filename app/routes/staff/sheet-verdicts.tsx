import { T, useT } from "#app/i18n/contract.ts";
import type { SheetModel, SheetVerdict } from "#app/queue/contract.ts";
import { Verdict } from "#app/ui/parts/verdict.tsx";
import { Advise } from "./sheet-advise.tsx";
import { Why } from "./sheet-why.tsx";

/** What the answers lead to, each scheme with its reasons, and what the colleague advises. */
export function SheetVerdicts({ page }: { readonly page: SheetModel }) {
  return (
    <section className="card sheet-side my-0" aria-labelledby="past">
      <h2 id="past">
        <T k="register:check.verdicts" />
      </h2>
      <p className="hint">
        <T k="register:check.verdictsIntro" />
      </p>
      {page.demo ? (
        <p className="hint mt-1">
          <T k="register:check.demoText" values={{ gemeente: page.gemeente }} />
        </p>
      ) : null}
      {page.sum ? (
        <p className="my-2">
          <strong>{page.sum}</strong>
        </p>
      ) : null}
      <ul className="sheet-verdicts">
        {page.verdicts.map((one) => (
          <Scheme key={one.scheme} one={one} />
        ))}
      </ul>
      <Advise page={page} />
    </section>
  );
}

function Scheme({ one }: { readonly one: SheetVerdict }) {
  const t = useT();
  const label = t("register:check.advise", { scheme: one.name });
  return (
    <li>
      <div className="flex items-start gap-2">
        <input
          type="checkbox"
          className="size-5 mt-1 flex-none"
          name="regeling"
          value={one.scheme}
          defaultChecked={one.advised}
          aria-label={label}
        />
        <div className="grow min-w-0">
          <strong>{one.name}</strong> {one.amount}
          <div className="flex flex-wrap gap-x-3">
            <Verdict verdict={one.verdict} text={{ key: `register:check.words.${one.verdict}` }} />
            {one.demo ? (
              <small className="hint">
                <T k="register:check.demo" />
              </small>
            ) : null}
          </div>
          <Why one={one} />
        </div>
      </div>
    </li>
  );
}
