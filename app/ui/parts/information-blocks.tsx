import type { TextRef } from "../forms/page-model.ts";
import type { CardModel, InformationBlock } from "../pages/information-model.ts";
import { ActionRow } from "./action-row.tsx";
import { AnswerRows } from "./answer-rows.tsx";
import { FactsList } from "./facts-list.tsx";
import { Icon } from "./icon.tsx";
import { Notice } from "./notice.tsx";
import { Said } from "./said.tsx";
import { PhoneNumber, Text } from "./text.tsx";
import { Timeline } from "./timeline.tsx";

export function InformationBlocks({ blocks }: { readonly blocks: readonly InformationBlock[] }) {
  return blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a page is drawn once
    <Block key={index} block={block} />
  ));
}

function Block({ block }: { readonly block: InformationBlock }) {
  switch (block.kind) {
    case "heading":
      return (
        <h2>
          <Text of={block.text} />
        </h2>
      );
    case "paragraph":
      return (
        <p>
          <Text of={block.text} />
        </p>
      );
    case "list":
      return <List items={block.items} />;
    case "steps":
      return <Steps items={block.items} />;
    case "notice":
      return <Notice text={block.text} tone={block.tone} />;
    case "phone":
      return <PhoneCard text={block.text} number={block.number} />;
    case "timeline":
      return <Timeline steps={block.steps} />;
    case "facts":
      return <FactsList rows={block.rows} />;
    case "answers":
      return <AnswerRows rows={block.rows} />;
    case "cards":
      return <Cards cards={block.cards} level={block.level} />;
    case "said":
      return <Said said={block.said} />;
    default:
      return <ActionRow actions={block.actions} />;
  }
}

function List({ items }: { readonly items: readonly TextRef[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item.key}>
          <Text of={item} />
        </li>
      ))}
    </ul>
  );
}

/** Numbered by CSS, so the list carries no marker that a screen reader would say twice. */
export function Steps({ items }: { readonly items: readonly TextRef[] }) {
  return (
    <ol className="step-list">
      {items.map((item) => (
        <li key={item.key}>
          <Text of={item} />
        </li>
      ))}
    </ol>
  );
}

/** A number to call now. */
export function PhoneCard({ text, number }: { readonly text: TextRef; readonly number: string }) {
  return (
    <section className="card phone-card">
      <p>
        <Text of={text} />
      </p>
      <a className="help-phone" href={`tel:${number.replace(/[^\d+]/g, "")}`}>
        <Icon name="phone" />
        <PhoneNumber number={number} />
      </a>
    </section>
  );
}

function Cards({ cards, level = 2 }: { readonly cards: readonly CardModel[]; readonly level?: 2 | 3 }) {
  const Heading = level === 3 ? "h3" : "h2";
  return (
    <ul className="cards">
      {cards.map((card) => (
        <li key={card.href} className={card.look ? `card card-${card.look}` : "card"}>
          <Heading>
            <a href={card.href}>
              <Text of={card.title} />
            </a>
          </Heading>
          <p>
            <Text of={card.text} />
          </p>
        </li>
      ))}
    </ul>
  );
}
