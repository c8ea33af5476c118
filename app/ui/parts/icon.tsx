const drawings = {
  arrow: "M19 12H5m6-7-7 7 7 7",
  down: "m6 9 6 6 6-6",
  up: "m6 15 6-6 6 6",
  check: "m4 12.5 5 5L20 6.5",
  cross: "M5 5l14 14M19 5 5 19",
  question: "M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4m0 3.2v.1M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z",
  info: "M12 11v6m0-9.5v-.1M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z",
  warning: "M12 9v5m0 3.4v.1M10.3 3.9 1.8 18.5A2 2 0 0 0 3.5 21.5h17a2 2 0 0 0 1.7-3L13.7 3.9a2 2 0 0 0-3.4 0Z",
  phone:
    "M6.6 3.5h3l1.6 4.6-2 1.6a13 13 0 0 0 5.1 5.1l1.6-2 4.6 1.6v3a2.1 2.1 0 0 1-2.3 2.1A17.5 17.5 0 0 1 4.5 5.8a2.1 2.1 0 0 1 2.1-2.3Z",
  globe:
    "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM3 12h18M12 3c2.5 2.6 3.7 5.6 3.7 9s-1.2 6.4-3.7 9c-2.5-2.6-3.7-5.6-3.7-9S9.5 5.6 12 3Z",
  sound: "M4 9.5v5h3.5L12 18.5v-13L7.500 9.500H4Zm11.500-1a5 5 0 0 1 0 7m2.500-10a9 9 0 0 1 0 13",
  print:
    "M7 8V3.500h10V8M7 17H4.500A1.500 1.500 0 0 1 3 15.500V10a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v5.500a1.500 1.500 0 0 1-1.500 1.500H17M7 14h10v6.500H7V14Z",
  plus: "M12 5v14M5 12h14",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7.500 8.500c.8-3.600 3.700-5.500 7.500-5.500s6.700 1.900 7.500 5.500",
} as const;

export type IconName = keyof typeof drawings;

/** Always beside a text that says the same, so it is silent (C-43). `mirror` for arrows that follow the direction of reading. */
export function Icon({
  name,
  mirror,
  turn,
}: {
  readonly name: IconName;
  readonly mirror?: boolean;
  readonly turn?: boolean;
}) {
  const extra = mirror ? " icon-mirror" : turn ? " icon-turn" : "";
  return (
    <svg className={`icon${extra}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={drawings[name]} />
    </svg>
  );
}
