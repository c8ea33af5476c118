import { T, useT } from "#app/i18n/contract.ts";
import { Tag } from "#app/ui/parts/verdict.tsx";
import { StaffTable } from "#app/ui/staff/staff-table.tsx";

interface LetterLine {
  readonly id: string;
  readonly reference: string;
  readonly about: string;
  readonly language: string;
  readonly since: string;
  readonly lookFirst: boolean;
  /** The resident, or who acts for them. */
  readonly to: string;
  /** A decision that is a file of its own: printed beside it. */
  readonly withFile: boolean;
}

interface HandledLine {
  readonly id: string;
  readonly reference: string;
  readonly about: string;
  readonly when: string;
  readonly who: string;
}

const columns = (...ids: readonly string[]) => ids.map((id) => ({ id, title: { key: `staff:post.columns.${id}` } }));

/** What waits, ticked beforehand but for what a colleague must look into first. */
export function PostTable({ letters }: { readonly letters: readonly LetterLine[] }) {
  return (
    <form method="post">
      <StaffTable
        caption={{ key: "staff:post.waiting" }}
        columns={columns("pick", "reference", "about", "to", "language", "since", "note")}
        rows={letters.map((letter) => ({
          id: letter.id,
          cells: [
            <Pick key="pick" letter={letter} />,
            <Reference key="reference" of={letter.reference} />,
            letter.about,
            letter.to,
            letter.language,
            letter.since,
            <Notes key="note" letter={letter} />,
          ],
        }))}
        empty={{ key: "staff:post.none" }}
      />
      {letters.length > 0 ? <Buttons /> : null}
    </form>
  );
}

function Notes({ letter: { lookFirst, withFile } }: { readonly letter: LetterLine }) {
  if (!lookFirst && !withFile) return <>–</>;
  return (
    <>
      {lookFirst ? <Tag text={{ key: "staff:post.lookFirst" }} tone="soon" /> : null}{" "}
      {withFile ? <Tag text={{ key: "staff:post.withFile" }} tone="plain" /> : null}
    </>
  );
}

function Pick({ letter: { id, reference, about, to, lookFirst } }: { readonly letter: LetterLine }) {
  const t = useT();
  return (
    <input
      type="checkbox"
      name="brief"
      value={id}
      defaultChecked={!lookFirst}
      aria-label={t("staff:post.pick", { reference, about, to })}
    />
  );
}

function Buttons() {
  return (
    <div className="flex flex-wrap gap-3 mt-3">
      <button className="button" type="submit" formAction="/werkvoorraad/post/brieven">
        <T k="staff:post.print" />
      </button>
      <button className="button button-secondary" type="submit" name="doe" value="gepost">
        <T k="staff:post.posted" />
      </button>
      <button className="button button-secondary" type="submit" name="doe" value="vervalt">
        <T k="staff:post.drop" />
      </button>
    </div>
  );
}

/** Who handled what, and when. */
export function PostedTable({ letters }: { readonly letters: readonly HandledLine[] }) {
  return (
    <StaffTable
      caption={{ key: "staff:post.handled" }}
      columns={columns("reference", "about", "when", "who")}
      rows={letters.map(({ id, reference, about, when, who }) => ({
        id,
        cells: [<Reference key="reference" of={reference} />, about, when, who],
      }))}
      empty={{ key: "staff:post.noneHandled" }}
    />
  );
}

function Reference({ of }: { readonly of: string }) {
  return (
    <a href={`/werkvoorraad/${of}`} data-open>
      <bdi dir="ltr">{of}</bdi>
    </a>
  );
}
