import type { ReactNode } from "react";
import type { SheetSection } from "#app/queue/contract.ts";
import { SheetFieldRow } from "./sheet-field.tsx";

/** The heading of a part, to which a button leads back. */
export const partId = ({ id }: SheetSection) => `deel-${id}`;

/** One part of a form on one page: its questions, and what can be done there. */
export function SheetPart({ section, children }: { readonly section: SheetSection; readonly children: ReactNode }) {
  const id = partId(section);
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {section.title}
      </h2>
      {section.fields.map((field) => (
        <SheetFieldRow key={field.name} field={field} />
      ))}
      {children}
    </section>
  );
}
