import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { searchRegister } from "#app/queue/commands/search-register.server.ts";
import { readRegisterView, registerAddress } from "#app/queue/contract.ts";
import { registerScreen } from "#app/queue/queries/register-screen.server.ts";
import { Chips } from "#app/ui/staff/chips.tsx";
import { Keyboard } from "./keyboard.tsx";
import { ListFilters } from "./list-tools.tsx";
import { Pager } from "./pager.tsx";
import { HouseholdTable, TaskTable } from "./register-table.tsx";
import { RegisterHead } from "./register-tools.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "register.open");
  const { searchParams } = new URL(request.url);
  const list = await registerScreen(staff, readRegisterView(searchParams), context.now);
  return { list, unreadable: searchParams.has("onleesbaar") };
}

/** A search: what was typed goes no further than here, the address carries keyed hashes. */
export async function action({ request, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, "register.open");
  const found = await searchRegister(staff, String((await request.formData()).get("zoek") ?? ""), context.now);
  if ("reference" in found) return redirect(`/register/${found.reference}`);
  if (found.by.length === 0) return redirect("/register?onleesbaar");
  return redirect(registerAddress(readRegisterView(new URLSearchParams()), { found: found.by }));
}

export const meta: MetaFunction = () => [{ title: translator("nl").t("register:list.title") }];

export default function RegisterRoute() {
  const { list, unreadable } = useLoaderData<typeof loader>();
  return (
    <>
      <RegisterHead unreadable={unreadable} />
      <Chips
        label={{ key: "register:list.tabsLabel" }}
        chips={list.tabs.map(({ tab, href, current, count }) => ({
          text: { key: `register:list.tabs.${tab}` },
          href,
          current,
          ...(count ? { count } : {}),
        }))}
      />
      {list.searched ? <p role="status">{list.searched}</p> : null}
      <ListFilters list={list} action="/register" named={list.tab} />
      {list.tab === "huishoudens" ? <HouseholdTable rows={list.households} /> : <TaskTable rows={list.tasks} />}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2 mt-4">
        <Pager
          first={{ href: list.first, words: "register:list.first" }}
          next={{ href: list.next, words: "register:list.next" }}
        />
        <Keyboard />
      </div>
    </>
  );
}

export { StaffError as ErrorBoundary } from "./staff-error.tsx";
