import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "vite";

const id = "virtual:loket-enhance";
const entry = fileURLToPath(new URL("./index.ts", import.meta.url));
const devPath = "/assets/enhance.js";

/**
 * Builds `enhance/` into one module of its own and gives its address as `virtual:loket-enhance`. Residents' pages carry nothing else of
 * the bundle. The name holds a hash of the content, so the builds for server and browser agree on it, and it may be kept for ever.
 */
export function enhance(): Plugin {
  let serving = false;
  return {
    name: "loket-enhance",
    configResolved(config) {
      serving = config.command === "serve";
    },
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    async load(source) {
      if (source !== `\0${id}`) return undefined;
      if (serving) return `export const address = ${JSON.stringify(devPath)};`;
      const code = await bundle();
      const fileName = `assets/enhance-${createHash("sha256").update(code).digest("base64url").slice(0, 8)}.js`;
      this.emitFile({ type: "asset", fileName, source: code });
      return `export const address = ${JSON.stringify(`/${fileName}`)};`;
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (request.url?.split("?")[0] !== devPath) return next();
        response.setHeader("content-type", "text/javascript");
        bundle().then((code) => response.end(code), next);
      });
    },
  };
}

/** The module as text, for browsers of the last five years. */
export async function bundle(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: "silent",
    build: {
      write: false,
      target: "es2022",
      minify: "esbuild",
      modulePreload: false,
      rollupOptions: { input: entry, output: { format: "es", entryFileNames: "enhance.js" } },
    },
    publicDir: false,
  });
  const outputs = Array.isArray(made) ? made : [made];
  const chunk = outputs.flatMap((one) => ("output" in one ? one.output : [])).find((one) => one.type === "chunk");
  if (chunk?.type !== "chunk") throw new Error("enhance/ gave no module");
  return chunk.code;
}
