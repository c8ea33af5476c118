import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "vite";
import { address } from "./address.ts";

const entry = fileURLToPath(new URL("./index.ts", import.meta.url));
const addressFile = fileURLToPath(new URL("./address.ts", import.meta.url));

/**
 * Builds `enhance/` into one module of its own, whose address `address.ts` gives. Residents' pages carry nothing else of the bundle.
 * The name holds a hash of the content, so the builds for server and browser agree on it, and it may be kept for ever.
 */
export function enhance(): Plugin {
  let serving = false;
  return {
    name: "loket-enhance",
    enforce: "pre",
    configResolved(config) {
      serving = config.command === "serve";
    },
    async load(id) {
      if (serving || id !== addressFile) return undefined;
      const source = await bundle();
      const hash = createHash("sha256").update(source).digest("base64url").slice(0, 8);
      const fileName = `assets/enhance-${hash}.js`;
      this.emitFile({ type: "asset", fileName, source });
      return `export const address = ${JSON.stringify(`/${fileName}`)};`;
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (request.url?.split("?")[0] !== address) return next();
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
    publicDir: false,
    build: {
      write: false,
      target: "es2022",
      minify: "esbuild",
      modulePreload: false,
      rollupOptions: { input: entry, output: { format: "es", entryFileNames: "enhance.js" } },
    },
  });
  const outputs = Array.isArray(made) ? made : [made];
  const chunk = outputs.flatMap((one) => ("output" in one ? one.output : [])).find((one) => one.type === "chunk");
  if (chunk?.type !== "chunk") throw new Error("enhance/ gave no module");
  return chunk.code;
}
