import { index, layout, type RouteConfig, route } from "@remix-run/route-config";
import { staffRoutes } from "./routes/staff/routes.ts";

/** Few routes on purpose: Remix matches all of them on each request. Every form shares one route for its questions. */
export default [
  index("routes/home.ts"),
  layout("routes/resident/layout.tsx", [
    route(":lng", "routes/resident/landing.tsx"),
    route(":lng/verder/:token?", "routes/resident/resume.tsx"),
    route(":lng/code-kwijt", "routes/resident/lost-code.tsx"),
    route(":lng/ontvangst", "routes/resident/check-receipt.tsx"),
    route(":lng/ontvangst/:reference", "routes/resident/receipt.tsx"),
    route(":lng/bevestigen", "routes/resident/confirm.tsx"),
    route(":lng/bijeenkomsten", "routes/resident/sessions.tsx"),
    route(":lng/bijeenkomsten/:session", "routes/resident/session-place.tsx"),
    route(":lng/inloop", "routes/resident/walk-in.tsx"),
    route(":lng/bel-mij/:done?", "routes/resident/callback.tsx"),
    route(":lng/regelingen", "routes/resident/regelingen-start.tsx"),
    route(":lng/regelingen/gewist", "routes/resident/regelingen-wiped.tsx"),
    route(":lng/regelingen/uitkomst", "routes/resident/regelingen-outcome.tsx"),
    route(":lng/regelingen/uitkomst.pdf", "routes/resident/regelingen-pdf.ts"),
    route(":lng/regelingen/vraag/:page", "routes/resident/regelingen-question.tsx"),
    route(":lng/regelingen/meenemen", "routes/resident/take-along.tsx"),
    route(":lng/regelingen/bewaren/controleren", "routes/resident/save-check-send.tsx"),
    route(":lng/regelingen/bewaren/:page?", "routes/resident/save-check.tsx"),
    route(":lng/regelingen/bewaard", "routes/resident/saved-check.tsx"),
    route(":lng/:name", "routes/resident/information.tsx"),
    route(":lng/:form/controleren", "routes/resident/check-answers.tsx"),
    route(":lng/:form/nu-melden", "routes/resident/store-now.tsx"),
    route(":lng/:form/bewaren", "routes/resident/save-for-later.tsx"),
    route(":lng/:form/plan/:route", "routes/resident/route-plan.tsx"),
    route(":lng/:form/papier", "routes/resident/paper.tsx"),
    route(":lng/:form/:page", "routes/resident/question.tsx"),
    route("*", "routes/resident/not-there.tsx"),
  ]),
  route("sessie", "routes/resident/session.ts"),
  ...staffRoutes,
] satisfies RouteConfig;
