import { layout, type RouteConfigEntry, route } from "@remix-run/route-config";

/** The pages of colleagues. Dutch only, so no language in their addresses. */
export const staffRoutes: RouteConfigEntry[] = [
  route("inloggen", "routes/staff/login.tsx"),
  route("inloggen/terug", "routes/staff/login-return.tsx"),
  route("uitloggen", "routes/staff/logout.ts"),
  layout("routes/staff/layout.tsx", [
    route("werkvoorraad", "routes/staff/queue.tsx"),
    route("werkvoorraad/begonnen", "routes/staff/started.tsx"),
    route("werkvoorraad/check", "routes/staff/shown-check.tsx"),
    route("werkvoorraad/:reference", "routes/staff/dossier.tsx"),
    route("register/screening", "routes/staff/screening.tsx"),
    route("register", "routes/staff/register.tsx"),
    route("register/nieuw", "routes/staff/register-new.tsx"),
    route("register/:reference", "routes/staff/household.tsx"),
    route("register/:reference/check", "routes/staff/household-check.tsx"),
    route("inzage", "routes/staff/audit.tsx"),
    route("berichten", "routes/staff/messages.tsx"),
    route("beheer/agenda", "routes/staff/agenda-manage/overview.tsx"),
    route("beheer/agenda/roosters", "routes/staff/agenda-manage/schedules.tsx"),
    route("beheer/agenda/roosters/:owner", "routes/staff/agenda-manage/schedule.tsx"),
    route("beheer/agenda/wie/:id", "routes/staff/agenda-manage/resource.tsx"),
    route("beheer/agenda/diensten", "routes/staff/agenda-manage/service-list.tsx"),
    route("beheer/agenda/diensten/:code", "routes/staff/agenda-manage/offered-service.tsx"),
    route("beheer/agenda/sluitingen", "routes/staff/agenda-manage/closures.tsx"),
    route("beheer/agenda/feestdagen", "routes/staff/agenda-manage/holidays.tsx"),
    route("beheer/teksten", "routes/staff/texts.tsx"),
    route("beheer/regelingen", "routes/staff/choices/choices.tsx"),
    route("beheer/regelingen/voorstel/:id", "routes/staff/choices/proposal.tsx"),
    route("beheer/regelingen/:gemeente/:scheme", "routes/staff/choices/choice.tsx"),
  ]),
];
