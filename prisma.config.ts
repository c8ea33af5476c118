import { existsSync } from "node:fs";
import { defineConfig } from "prisma/config";

// No engine is ever downloaded: generating the client needs none, and migrations are plain SQL (app/platform/migrate.server.ts).
// /bin/false makes every command that would want the engine fail at once instead of hanging.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= existsSync("/bin/false") ? "/bin/false" : process.execPath;

export default defineConfig({ schema: "prisma/schema.prisma", migrations: { path: "prisma/migrations" } });
