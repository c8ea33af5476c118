import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import { enhance } from "./app/ui/enhance/vite-plugin.ts";
import remixOptions from "./remix.config.js";

export default defineConfig({
  plugins: [tailwindcss(), enhance(), remix(remixOptions)],
  build: { target: "es2022", assetsInlineLimit: 0, cssCodeSplit: true, sourcemap: false },
  ssr: { noExternal: [] },
});
