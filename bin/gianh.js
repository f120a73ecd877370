#!/usr/bin/env node
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 17)) {
  console.error(
    `Gianh runs on Node.js 22.17 or newer; this is ${process.version}. It brings its own: start it by "npm start" or ` +
      '"npx gianh" in its folder. If those use an old one too, run "npm rebuild node" there once (the install scripts were skipped).',
  );
  process.exit(2);
}
const { runCommandLine } = await import('../dist/cli/run-command-line.js');
await runCommandLine(process.argv);
