import { T } from "#app/i18n/contract.ts";
import type { SheetVerdict } from "#app/queue/contract.ts";
import { TraceList } from "#app/ui/staff/trace-list.tsx";

/** What a verdict waits for, and on request each condition, and what the law leaves to a person. */
export function Why({ one }: { readonly one: SheetVerdict }) {
  return (
    <>
      {one.waits ? (
        <p className="hint text-sm">
          <T k="register:check.waits" values={{ facts: one.waits }} />
        </p>
      ) : null}
      {one.unsure ? (
        <p className="hint text-sm">
          <T k="register:check.unsure" />
        </p>
      ) : null}
      <Reasons one={one} />
    </>
  );
}

function Reasons({ one }: { readonly one: SheetVerdict }) {
  return (
    <details>
      <summary className="cursor-pointer underline py-1">
        <T k="register:check.why" />
        <span className="sr-only"> {one.name}</span>
      </summary>
      <TraceList
        traces={one.because.map(({ verdict, text, compared, source }) => ({
          verdict,
          text: { text, dir: "auto" as const },
          source,
          ...(compared ? { compared } : {}),
        }))}
      />
      {one.judgements.length > 0 ? (
        <>
          <p className="mt-2">
            <T k="register:check.judgements" />
          </p>
          <ul className="ps-5 list-disc">
            {one.judgements.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      ) : null}
    </details>
  );
}
