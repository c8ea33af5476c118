import { useEffect, useState } from "react";
import { T } from "#app/i18n/contract.ts";

const everyMs = 30_000;

/**
 * Says how much came since the list was drawn, while the page is in view. Nothing moves by itself: who is half-way down the list stays
 * there until they ask for it. Without scripts the list is new whenever it is opened.
 */
export function QueueLive({ drawn }: { readonly drawn: number }) {
  const count = useNews(drawn);
  return (
    <p role="status" className={count > 0 ? "notice mb-2" : undefined}>
      {count > 0 ? (
        <>
          <T k="queue:list.news" values={{ count }} />{" "}
          <a href={window.location.pathname + window.location.search}>
            <T k="queue:list.showNews" />
          </a>
        </>
      ) : null}
    </p>
  );
}

function useNews(drawn: number): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    setCount(0);
    const look = async () => {
      if (document.visibilityState !== "visible") return;
      const asked = new URLSearchParams(window.location.search);
      asked.set("sinds", String(drawn));
      const answer = await fetch(`/werkvoorraad/nieuws?${asked}`, { redirect: "manual" }).catch(() => null);
      const found: unknown = answer?.ok ? await answer.json().catch(() => null) : null;
      if (found && typeof found === "object" && "count" in found) setCount(Number(found.count));
    };
    const timer = setInterval(look, everyMs);
    return () => clearInterval(timer);
  }, [drawn]);
  return count;
}
