// Builds the hub's pages into web/dist: GraphiQL with its editor and workers, all local. Run: node web/build.mjs
import { cp, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, 'dist');
const settings = {
  bundle: true,
  minify: true,
  target: 'es2022',
  legalComments: 'linked',
  define: { 'process.env.NODE_ENV': '"production"' },
  loader: { '.ttf': 'file' },
  jsx: 'automatic',
  logLevel: 'warning',
};

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await build({
  ...settings,
  entryPoints: { graphiql: join(here, 'src/graphiql.jsx') },
  outdir: out,
  format: 'esm',
  splitting: true,
  chunkNames: 'part-[hash]',
  assetNames: '[name]-[hash]',
});
await build({
  ...settings,
  entryPoints: {
    'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
    'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
    'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
  },
  outdir: out,
  format: 'iife',
});
for (const file of ['graphiql.html', 'index.css']) await cp(join(here, 'src', file), join(out, file));

const sizes = await Promise.all((await readdir(out)).map(async (file) => (await stat(join(out, file))).size));
process.stdout.write(`web/dist: ${sizes.length} files, ${(sizes.reduce((a, b) => a + b, 0) / 1e6).toFixed(1)} MB\n`);
