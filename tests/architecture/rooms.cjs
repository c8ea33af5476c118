// Who may import whom: the plan of the house. Run by `npm run rooms`; the sentences are shown when a rule is broken.
const rooms =
  "(facts|rules|regelingen|werkpleinen|intake|documents|appointments|cases|queue|notifications|reporting|retention|identity|audit)";
const pure = `^app/(kernel/|${rooms}/(core|schemes|forms|parameters|gemeenten|begrippen)/)`;
const test = "\\.test\\.tsx?$";
const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    forbid(
      "no-circles",
      "Two files that need each other are one file, or three.",
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    ),
    forbid("no-loose-ends", "Every import leads somewhere.", {}, { couldNotResolve: true }),
    forbid(
      "kernel-knows-nobody",
      "Money, days and results depend on nothing of ours.",
      { path: "^app/kernel/", pathNot: test },
      { path: "^app/", pathNot: "^app/kernel/" },
    ),
    forbid(
      "platform-knows-no-room",
      "Machinery does not know what it carries.",
      { path: "^app/platform/", pathNot: test },
      { path: [`^app/${rooms}/`, "^app/(routes|ui|server)/", "^app/subscriptions\\.server\\.ts$"] },
    ),
    forbid(
      "ui-knows-no-room",
      "A button does not know the law. Types of a contract may be named.",
      { path: "^app/(ui|i18n)/", pathNot: test },
      { path: [`^app/${rooms}/`, "^app/(routes|platform|server)/"], dependencyTypesNot: ["type-only"] },
    ),
    forbid(
      "enter-by-the-door",
      "Other rooms see contract.ts; audit and identity also lend their hands.",
      { path: `^app/${rooms}/`, pathNot: test },
      {
        path: `^app/${rooms}/`,
        pathNot: ["^app/$1/", "^app/[^/]+/contract\\.ts$", "^app/audit/commands/", "^app/identity/queries/"],
      },
    ),
    forbid(
      "routes-use-doors",
      "A route speaks HTTP; it opens contract, commands and queries.",
      { path: "^app/routes/", pathNot: test },
      { path: `^app/${rooms}/`, pathNot: "^app/[^/]+/(contract\\.ts$|commands/|queries/)" },
    ),
    forbid(
      "routes-do-no-work",
      "A route answers; it does not query, lock or send.",
      { path: "^app/routes/", pathNot: test },
      {
        path: "^app/platform/",
        pathNot: "^app/platform/((http|clock|settings|whole-page)\\.server|page-context)\\.ts$",
      },
    ),
    forbid(
      "nobody-imports-a-route",
      "Routes are leaves.",
      { path: "^app/(?!routes/)", pathNot: ["^app/routes\\.ts$", test] },
      { path: "^app/routes/" },
    ),
    forbid(
      "nobody-imports-the-server",
      "app/server puts the processes together; nothing leans on it.",
      { path: "^app/(?!server/)", pathNot: ["^app/entry\\.server\\.tsx$", test] },
      { path: "^app/server/" },
    ),
    forbid(
      "handlers-by-subscription",
      "Events find their handlers in subscriptions.server.ts only.",
      { path: "^app/", pathNot: ["^app/subscriptions\\.server\\.ts$", test] },
      { path: `^app/${rooms}/handlers/` },
    ),
    forbid(
      "core-is-pure",
      "Core decides from its arguments. No clock, no I/O, no React, no Prisma.",
      { path: pure, pathNot: test },
      {
        path: [
          "\\.server\\.tsx?$",
          "^app/(platform|ui|i18n|routes|server)/",
          "^node_modules/(?!(@types/)?(zod|temporal-polyfill|temporal-spec|date-holidays)/)",
        ],
        dependencyTypesNot: ["type-only"],
      },
    ),
    forbid("core-is-pure-node", "Nor any Node built-in.", { path: pure, pathNot: test }, { dependencyTypes: ["core"] }),
    forbid(
      "contracts-are-browser-safe",
      "The front door of a room can be read anywhere.",
      { path: `^app/(${rooms}|i18n)/contract\\.ts$` },
      { dependencyTypes: ["core"] },
    ),
    forbid(
      "schemes-are-data",
      "A scheme file states the law; it computes nothing.",
      { path: "^app/regelingen/schemes/", pathNot: test },
      {
        pathNot: [
          "^app/regelingen/(core/define-scheme\\.ts$|begrippen/)",
          "^app/(facts|rules)/contract\\.ts$",
          "^app/kernel/",
        ],
      },
    ),
    forbid(
      "server-stays-on-the-server",
      "A .server file never reaches a browser bundle.",
      {
        path: "^app/",
        pathNot: [
          "\\.server\\.tsx?$",
          "^app/(routes|server)/",
          "^app/routes\\.ts$",
          "^app/(entry\\.server|root)\\.tsx$",
          "^app/platform/generated/",
          test,
        ],
      },
      { path: "\\.server\\.tsx?$", dependencyTypesNot: ["type-only"] },
    ),
    forbid(
      "one-door-to-prisma",
      "Only platform/db.server.ts talks to the Prisma client.",
      { path: "^app/", pathNot: ["^app/platform/db\\.server\\.ts$", "^app/platform/generated/"] },
      {
        path: ["^node_modules/(@prisma/(client|adapter-pg)|\\.prisma)", "^app/platform/generated/"],
        dependencyTypesNot: ["type-only"],
      },
    ),
    forbid("only-tests-use-tests", "Personas stay in tests/.", { path: "^app/", pathNot: test }, { path: "^tests/" }),
  ],
  options: {
    doNotFollow: { path: ["node_modules", "^app/platform/generated/"] },
    exclude: { path: "[.](css|svg|woff|woff2)" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    builtInModules: { add: ["virtual:remix/server-build"] },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".json", ".d.ts"],
    },
  },
};
