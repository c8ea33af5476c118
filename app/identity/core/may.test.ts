import { describe, expect, test } from "vitest";
import { type Guarded, type IntakeAction, may } from "./may.ts";
import { type Role, roles, type Staff } from "./staff.ts";

const staff = (role: Role, change: Partial<Staff> = {}): Staff => ({
  id: "s1",
  tenant: "lansingerland",
  name: "A. Bakker",
  roles: [role],
  gemeenten: [],
  ...change,
});
const intake = (change: Partial<Guarded> = {}): Guarded => ({
  tenant: "lansingerland",
  gemeente: "lansingerland",
  shielded: false,
  named: [],
  ...change,
});
const onIntakes: readonly IntakeAction[] = [
  "intake.list",
  "intake.view",
  "intake.claim",
  "intake.work",
  "intake.note",
  "intake.assign",
  "intake.join",
  "intake.shield",
  "intake.grantAccess",
  "intake.confirmAtDesk",
  "intake.issueCode",
];

describe("what a colleague may do", () => {
  test.each(roles.flatMap((role) => onIntakes.map((action) => [role, action] as const)))(
    "%s: %s of another Werkplein is never allowed",
    (role, action) => {
      expect(may(staff(role), action, intake({ tenant: "ability" }))).toBe(false);
    },
  );

  test.each(onIntakes)("%s outside your gemeenten is never allowed", (action) => {
    const limited = staff("teamleider", { gemeenten: ["zundert"] });
    expect(may(limited, action, intake({ gemeente: "rucphen" }))).toBe(false);
    expect(may(limited, action, intake({ gemeente: "zundert" }))).toBe(true);
  });

  test.each(onIntakes)(
    "%s of a melding from outside the Werkplein is everybody's, or nobody would see it",
    (action) => {
      const limited = staff("teamleider", { gemeenten: ["zundert"] });
      for (const gemeente of ["andere", "onbekend"]) expect(may(limited, action, intake({ gemeente }))).toBe(true);
    },
  );

  test.each(["beheerder", "auditor"] as const)("%s never opens a person's file", (role) => {
    expect(onIntakes.filter((action) => may(staff(role), action, intake()))).toEqual([]);
  });

  test("only an auditor reads who looked at what", () => {
    expect(roles.filter((role) => may(staff(role), "audit.read"))).toEqual(["auditor"]);
  });

  test("only a beheerder of the whole Werkplein says who does what there", () => {
    expect(roles.filter((role) => may(staff(role), "staff.manage"))).toEqual(["beheerder"]);
    expect(may({ ...staff("beheerder"), gemeenten: ["zundert"] }, "staff.manage")).toBe(false);
  });

  test("only a teamleider assigns, shields and names", () => {
    for (const action of ["intake.assign", "intake.shield", "intake.grantAccess"] as const) {
      expect(roles.filter((role) => may(staff(role), action, intake()))).toEqual(["teamleider"]);
    }
  });
});

describe("a shielded file", () => {
  const shielded = intake({ shielded: true });

  test("does not exist for a colleague who is not named in it", () => {
    expect(onIntakes.filter((action) => may(staff("consulent"), action, shielded))).toEqual([]);
  });

  test("opens for a colleague who is named in it", () => {
    expect(may(staff("consulent"), "intake.view", intake({ shielded: true, named: ["s1"] }))).toBe(true);
  });

  test("shows a teamleider that it is there, and no more until somebody is named", () => {
    expect(onIntakes.filter((action) => may(staff("teamleider"), action, shielded))).toEqual([
      "intake.list",
      "intake.grantAccess",
    ]);
  });
});
