import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { Language } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { StaffLayout } from "#app/ui/staff/staff-layout.tsx";
import { staffShell } from "./shell.server.ts";

export const handle = { hydrate: true };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context);
  return { shell: staffShell(staff, new URL(request.url).pathname) };
}

export default function StaffFrame() {
  const { shell } = useLoaderData<typeof loader>();
  return (
    <Language value={{ lng: "nl" }}>
      <StaffLayout shell={shell}>
        <Outlet />
      </StaffLayout>
    </Language>
  );
}
