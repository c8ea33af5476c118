import { useEffect, useRef } from "react";
import { key, T } from "#app/i18n/contract.ts";
import type { SheetModel, SheetSection } from "#app/queue/contract.ts";
import { Icon } from "#app/ui/parts/icon.tsx";
import { partId, SheetPart } from "./sheet-part.tsx";
import { SheetVerdicts } from "./sheet-verdicts.tsx";
import { type WrongLine, WrongList } from "./wrong-list.tsx";
import { WrongNote } from "./wrong-note.tsx";

interface SheetProps {
  readonly page: SheetModel;
  readonly wrong: readonly WrongLine[];
  readonly refusal: string | null;
}

/**
 * All questions on one page, with what they lead to beside them. One plain form: each part has a button that keeps everything and
 * comes back to that part, so that nobody loses their place, with or without scripts.
 */
export function Sheet({ page, wrong, refusal }: SheetProps) {
  return (
    <>
      <WrongList title="register:check.wrong" wrong={wrong} />
      <SheetRefusal refusal={refusal} />
      <form method="post" className="sheet">
        <input type="hidden" name="versie" value={page.version} />
        <input type="hidden" name="checkversie" value={page.checkVersion} />
        <button type="submit" name="doe" value="bewaar" className="sr-only" tabIndex={-1} aria-hidden="true">
          <T k="register:check.keep" />
        </button>
        <div className="grid gap-4 min-w-0 [&>.card]:my-0">
          <CodeBox wrong={refusal === "codeUnknown" || refusal === "tooManyCodes" ? refusal : undefined} />
          {page.sections.map((section) => (
            <Section key={section.id} section={section} />
          ))}
        </div>
        <SheetVerdicts page={page} />
      </form>
    </>
  );
}

/** The resident did a check before and shows its code. */
function CodeBox({ wrong }: { readonly wrong: string | undefined }) {
  return (
    <details className="card" open={wrong !== undefined}>
      <summary className="cursor-pointer underline">
        <T k="register:check.codeTitle" />
      </summary>
      <label className="form-label block mt-2" htmlFor="code">
        <T k="register:check.code" />
      </label>
      <p className="hint" id="code-hint">
        <T k="register:check.codeHint" />
      </p>
      <WrongNote id="code-wrong" refusal={wrong} />
      <div className="flex flex-wrap gap-2 mt-1">
        <input
          className="textbox"
          id="code"
          name="code"
          autoComplete="off"
          maxLength={40}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={wrong ? "code-hint code-wrong" : "code-hint"}
        />
        <button className="button button-secondary" type="submit" name="doe" value="code">
          <T k="register:check.openCode" />
        </button>
      </div>
    </details>
  );
}

function Section({ section }: { readonly section: SheetSection }) {
  return (
    <SheetPart section={section}>
      <p className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <button
          className="button button-secondary"
          type="submit"
          name="doe"
          value={`bewaar:${section.id}`}
          formAction={`#${partId(section)}`}
        >
          <T k="register:check.keep" />
        </button>
        <a className="sheet-jump" href="#past">
          <T k="register:check.jump" />
        </a>
      </p>
    </SheetPart>
  );
}

function SheetRefusal({ refusal }: { readonly refusal: string | null }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusal) box.current?.focus();
  }, [refusal]);
  if (!refusal) return null;
  return (
    <div className="notice notice-error" role="alert" tabIndex={-1} ref={box}>
      <Icon name="warning" />
      <p>
        <T k={key("queue", "refused", refusal)} />
      </p>
    </div>
  );
}
