// Builds the page's script and style sheet. The same sources give the same bytes; a test compares them.
import { build } from "esbuild";

const out = process.argv[2] ?? "../src/forewarn/publish/assets";
const notice = "/* forewarn, Apache-2.0. Contains d3-geo, d3-array and internmap, ISC licence, copyright Mike Bostock. */";

await build({
  entryPoints: { brief: "src/brief.ts" },
  outdir: out,
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2021",
  charset: "ascii",
  legalComments: "none",
  banner: { js: notice },
});
await build({ entryPoints: { brief: "src/brief.css" }, outdir: out, minify: true, target: ["chrome111", "firefox113", "safari16.4"], charset: "utf8" });
