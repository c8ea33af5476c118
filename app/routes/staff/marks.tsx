import type { QueueLine } from "#app/queue/contract.ts";
import { Tag } from "#app/ui/parts/verdict.tsx";

const tones = {
  crisis: "urgent",
  soon: "soon",
  message: "soon",
  toAgree: "soon",
  unmet: "soon",
  brings: "plain",
  toConfirm: "plain",
  shielded: "plain",
  duplicate: "plain",
  incomplete: "plain",
  goingOn: "plain",
} as const;

/** What stands out about an intake, by word and colour. */
export function Marks({ marks }: { readonly marks: QueueLine["marks"] }) {
  return (
    <>
      {marks.map((mark) => (
        <span key={mark}>
          {" "}
          <Tag tone={tones[mark]} text={{ key: `queue:marks.${mark}` }} />
        </span>
      ))}
    </>
  );
}
