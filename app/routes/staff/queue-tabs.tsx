import { key, T, useT } from "#app/i18n/contract.ts";
import { groupOf, type QueueModel, tabGroups } from "#app/queue/contract.ts";
import { ChipList } from "#app/ui/staff/chips.tsx";

type Tabs = QueueModel["tabs"];

/** The parts of the list in groups. On a phone what is empty stands behind one fold per group. */
export function QueueTabs({ tabs }: { readonly tabs: Tabs }) {
  const t = useT();
  return (
    <nav className="chip-groups" aria-label={t("queue:list.tabsLabel")}>
      {tabGroups.map((group) => (
        <Group key={group} group={group} tabs={tabs.filter(({ tab }) => groupOf(tab) === group)} />
      ))}
    </nav>
  );
}

function Group({ group, tabs }: { readonly group: string; readonly tabs: Tabs }) {
  const isEmpty = ({ count, current }: Tabs[number]) => count === "0" && !current;
  const empty = tabs.filter(isEmpty);
  const full = tabs.filter((tab) => !isEmpty(tab));
  return (
    <div className="chip-group">
      <h2>
        <T k={key("queue", "list", "groups", group)} />
      </h2>
      {full.length > 0 ? <ChipList chips={full.map(chipOf)} /> : null}
      {empty.length > 0 ? (
        <details>
          <summary>
            <T k="queue:list.emptyTabs" values={{ count: empty.length }} />
          </summary>
          <ChipList chips={empty.map(chipOf)} />
        </details>
      ) : null}
    </div>
  );
}

function chipOf({ tab, href, current, count }: Tabs[number]) {
  return { text: { key: `queue:list.tabs.${tab}` }, href, current, ...(count ? { count } : {}) };
}
