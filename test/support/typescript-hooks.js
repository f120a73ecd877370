// Lets plain Node load the hub's TypeScript as it stands in src/, without a build: for Jest's global set-up, which runs
// outside Jest's module registry (no moduleNameMapper, no transform of imports), and for child processes of tests
// (`node --import ./test/support/typescript-hooks.js script.ts`). Same compiler settings as jest.config.js.
import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const root = new URL('../../', import.meta.url);

registerHooks({
  resolve(specifier, context, next) {
    const inRepository = context.parentURL?.startsWith(root.href) && !context.parentURL.includes('/node_modules/');
    if (inRepository && /^#[a-z-]+$/.test(specifier)) {
      return { url: new URL(`src/${specifier.slice(1)}/index.ts`, root).href, format: 'module', shortCircuit: true };
    }
    if (inRepository && /^\.{1,2}\/.*\.js$/.test(specifier)) {
      const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
      if (existsSync(source)) return { url: source.href, format: 'module', shortCircuit: true };
    }
    return next(specifier, context);
  },
  load(url, context, next) {
    if (!url.startsWith(root.href) || !url.endsWith('.ts') || url.includes('/node_modules/')) return next(url, context);
    const { code } = transformSync(readFileSync(fileURLToPath(url), 'utf8'), {
      filename: fileURLToPath(url),
      swcrc: false,
      configFile: false,
      sourceMaps: 'inline',
      module: { type: 'es6' },
      jsc: {
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, useDefineForClassFields: true },
        target: 'es2023',
        keepClassNames: true,
      },
    });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
