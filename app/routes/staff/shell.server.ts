import { homeOf, type Staff } from "#app/identity/contract.ts";
import type { StaffShellModel } from "#app/ui/staff/staff-layout.tsx";
import { werkpleinById } from "#app/werkpleinen/contract.ts";
import { staffMenu } from "./menu.ts";
import { staffPages } from "./staff-pages.server.ts";

/** What stands around every page of this colleague: the parts of their work, each with its pages, and where they are. */
export function staffShell(staff: Staff, pathname: string): StaffShellModel {
  const { id, name } = werkpleinById(staff.tenant);
  return {
    werkplein: { id, name },
    home: homeOf(staff),
    menu: staffMenu(
      staffPages(staff).filter(({ shown }) => shown),
      pathname,
    ),
    name: staff.name,
    role: { key: `staff:roles.${staff.roles[0]}` },
    logout: { action: "/uitloggen", text: { key: "staff:nav.logout" } },
    product: { key: "staff:product" },
  };
}
