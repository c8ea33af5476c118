import { Icon, type IconName } from "./icon.tsx";
import { Show, type Shown } from "./text.tsx";

export type Tone = "info" | "ok" | "warn" | "error";

const icons: Readonly<Record<Tone, IconName>> = { info: "info", ok: "check", warn: "warning", error: "warning" };

/** Something to know before going on. `alert` for what just happened; else it is plain text. */
export function Notice({
  text,
  tone = "info",
  alert,
}: {
  readonly text: Shown;
  readonly tone?: Tone;
  readonly alert?: boolean;
}) {
  return (
    <div className={`notice notice-${tone}`} role={alert ? "alert" : undefined}>
      <Icon name={icons[tone]} />
      <p>
        <Show of={text} />
      </p>
    </div>
  );
}
