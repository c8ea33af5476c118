import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CasePage } from "#app/ui/pages/case-page.tsx";
import { ResumePage } from "#app/ui/pages/resume-page.tsx";
import { casesPage } from "./case-list.server.ts";
import { casesLoginPage, openByCode } from "./case-login.server.ts";
import { namesInList } from "./case-represented.server.ts";
import { caseVisit } from "./case-visit.server.ts";
import { codePage, takeSent } from "./sent-form.server.ts";
import { titleOf } from "./title.ts";
import { visitOf } from "./visit.server.ts";

/** "Mijn zaken": everything that was sent, for who opened it with number and code. */
export async function loader(args: LoaderFunctionArgs) {
  const { lng, visitor, headers } = await caseVisit(args);
  const { model, ...told } = codePage(args.context, casesLoginPage(lng, "", args.context));
  const names = visitor ? await namesInList(args.context.tenant, visitor) : new Map<string, string>();
  const pages = visitor ? { list: casesPage(lng, visitor, model, names), open: null } : { list: null, open: model };
  const wrong = model.errors.length > 0;
  return data({ lng, ...pages, ...told, wrong, session: visitor !== null }, { headers });
}

export async function action(args: ActionFunctionArgs) {
  const { lng } = visitOf(args.params, args.context);
  return openByCode(args, lng, await takeSent(args.request, args.context));
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  titleOf(loaded?.lng, (loaded?.list ?? loaded?.open)?.heading, loaded?.wrong);

export default function OwnCasesRoute() {
  const { list, open } = useLoaderData<typeof loader>();
  if (list) return <CasePage page={list} />;
  return open ? <ResumePage page={open} /> : null;
}

export { PageError as ErrorBoundary } from "./page-error.tsx";
