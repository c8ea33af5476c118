import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { signAlong } from "#app/cases/commands/sign-along.server.ts";
import { signsAlong } from "#app/identity/commands/sign-intake.server.ts";
import { jointAnswers } from "#app/intake/queries/joint-answers.server.ts";
import { CheckAnswersPage } from "#app/ui/forms/check-answers-page.tsx";
import { InformationPage } from "#app/ui/pages/information-page.tsx";
import { toldByQuery } from "./page-query.server.ts";
import { addressOfLink, linkLoginPage, linkSignedPage, linkSignPage } from "./sign-along-pages.server.ts";
import { signAlongVisit } from "./sign-along-visit.server.ts";
import { titleOf } from "./title.ts";

/** The partner signs what was sent: with their own link, and with their own DigiD. The link alone tells nothing. */
export async function loader(args: LoaderFunctionArgs) {
  const { context, params, request } = args;
  const { lng, link, resident } = await signAlongVisit(args);
  const here = addressOfLink(lng, params.token);
  const told = { lng, ...toldByQuery(new URL(request.url)), session: resident !== null };
  const headers = { "cache-control": "no-store" };
  if (!resident) return data({ ...told, tell: linkLoginPage(lng, here), sign: null }, { headers });
  if (link.signedAt) return data({ ...told, tell: linkSignedPage(lng, link.signedAt), sign: null }, { headers });
  const about = await jointAnswers(context.tenant, link.intakeId, lng);
  return data({ ...told, tell: null, sign: linkSignPage(lng, here, link, about, resident) }, { headers });
}

/** "Onderteken". Pressed twice it is signed once. */
export async function action(args: ActionFunctionArgs) {
  const { tenant, now } = args.context;
  const { lng, link, resident } = await signAlongVisit(args);
  if (resident) await signAlong({ tenant, intakeId: link.intakeId, now }, signsAlong(resident, now));
  throw redirect(addressOfLink(lng, args.params.token), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  titleOf(loaded?.lng, (loaded?.tell ?? loaded?.sign)?.heading);

export default function SignAlongRoute() {
  const { tell, sign } = useLoaderData<typeof loader>();
  if (tell) return <InformationPage page={tell} />;
  return sign ? <CheckAnswersPage page={sign} /> : null;
}

export { PageError as ErrorBoundary } from "./page-error.tsx";
