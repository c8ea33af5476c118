import { type DemoResource, demoAnchor, demoId, onDays } from "./demo-parts.ts";

const names = [
  ...[
    "R. Smit",
    "M. el Amrani",
    "A. Kuipers",
    "D. Yılmaz",
    "C. Janssens",
    "T. Pietersen",
    "H. Bos",
    "S. Osman",
    "E. Vermeer",
  ],
  ...["N. Celik", "B. de Graaf", "I. Kowalska", "J. Mulder"],
];

/** What colleagues speak beside Dutch. */
const spoken = [["en"], ["en", "ar"], [], ["en", "tr"], ["en", "uk", "ru"], [], ["pl"], ["en", "so"], ["de"]];

const front = ["eersteGesprek", "aanvraagSamen", "voorzieningencheck", "workshopRechtenPlichten"];
const money = ["eersteGesprek", "aanvraagSamen", "hulpvraagGeld", "herbeoordeling", "informatiebijeenkomst"];

/** Two colleagues, two rooms, a desk and a hall at every location; one colleague and the interpreters travel. */
export function demoTeam(locations: readonly string[]): readonly DemoResource[] {
  return [
    ...locations.flatMap((location, index) => [...colleaguesAt(location, index), ...roomsAt(location, index)]),
    traveller(locations),
    ...interpreters(),
  ];
}

function colleaguesAt(location: string, index: number): readonly DemoResource[] {
  const [first, second] = [index * 2, index * 2 + 1];
  return [
    {
      ...colleague(first, location, front),
      ...(index === 0 ? { login: "consulent" as const } : {}),
      hours: [
        ...onDays([1, 2, 4, 5], "09:00", "17:00"),
        // The other Wednesdays are free.
        ...onDays([3], "09:00", "17:00", { everyNWeeks: 2, anchor: demoAnchor }),
        ...onDays([1, 2, 3, 4, 5], "12:30", "13:00", { kind: "break" }),
        // The last Friday of the month ends with the whole team.
        ...onDays([5], "15:00", "17:00", { kind: "break", weekOfMonth: -1 }),
      ],
    },
    {
      ...colleague(second, location, money),
      ...(index === 0 ? { login: "klantmanager" as const } : {}),
      hours: [
        ...onDays([1, 2, 3], "09:00", "16:30"),
        ...onDays([4], "13:00", "20:00"),
        ...onDays([5], "09:00", "12:30"),
        ...onDays([1, 2, 3], "12:00", "12:30", { kind: "break" }),
        ...onDays([4], "17:00", "17:30", { kind: "break" }),
      ],
    },
  ];
}

function colleague(number: number, location: string | null, services: readonly string[]): DemoResource {
  return {
    ...{ id: demoId("staff", number + 1), kind: "staff", name: names[number % names.length] ?? "", staffId: null },
    ...{ languages: ["nl", ...(spoken[number % spoken.length] ?? [])], services, location, active: true, hours: [] },
  };
}

function roomsAt(location: string, index: number): readonly DemoResource[] {
  const room = (number: number, kind: "room" | "desk", name: string): DemoResource => ({
    ...{ id: demoId("room", index * 10 + number), kind, name, staffId: null, languages: [], services: [] },
    ...{ location, active: true, hours: [] },
  });
  return [
    room(1, "room", "Spreekkamer 1"),
    room(2, "room", "Spreekkamer 2"),
    room(3, "desk", "Balie"),
    // Its hours are those of one service, so that nobody has a talk alone in it.
    {
      ...room(4, "room", "Raadzaal"),
      hours: onDays([1, 2, 3, 4, 5], "09:00", "17:00", { service: "workshopRechtenPlichten" }),
    },
  ];
}

/** Somebody with another location every weekday. */
function traveller(locations: readonly string[]): DemoResource {
  const at = (weekday: number) => ({ location: locations[weekday % locations.length] ?? null });
  return {
    ...colleague(12, null, ["eersteGesprek", "voorzieningencheck", "hulpvraagGeld", "herbeoordeling"]),
    hours: [1, 2, 3, 4].flatMap((weekday) => [
      ...onDays([weekday], "09:00", "16:00", at(weekday)),
      ...onDays([weekday], "12:30", "13:00", { kind: "break", ...at(weekday) }),
    ]),
  };
}

function interpreters(): readonly DemoResource[] {
  const one = (number: number, name: string, languages: readonly string[], hours: DemoResource["hours"]) => ({
    ...{ id: demoId("interpreter", number), kind: "interpreter" as const, name, staffId: null, languages },
    ...{ services: [], location: null, active: true, hours },
  });
  return [
    one(1, "N. Haddad", ["ar"], onDays([1, 3, 5], "09:00", "13:00")),
    one(2, "Y. Tesfay", ["ti", "am"], onDays([2, 4], "09:00", "16:00")),
    one(3, "O. Kovalenko", ["uk", "ru"], onDays([1, 4], "10:00", "15:00")),
    one(4, "P. Rahimi", ["fa", "prs"], onDays([3], "09:00", "15:00")),
  ];
}
