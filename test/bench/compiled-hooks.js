// Runs the bench on the compiled hub: what lies in src/ is taken from dist/ (#rooms point there by package.json), so that
// what is measured is what is shipped. The bench's own TypeScript has its types stripped by Node when it is loaded.
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';

const root = new URL('../../', import.meta.url).href;

registerHooks({
  resolve(specifier, context, next) {
    const { parentURL = '' } = context;
    const isOwn = parentURL.startsWith(`${root}test/`) && !parentURL.includes('/node_modules/');
    if (!isOwn || !/^\.{1,2}\/.*\.js$/.test(specifier)) return next(specifier, context);
    const url = new URL(specifier, context.parentURL).href;
    if (url.startsWith(`${root}src/`)) return next(url.replace(`${root}src/`, `${root}dist/`), context);
    const source = url.replace(/\.js$/, '.ts');
    return next(existsSync(new URL(source)) ? source : url, context);
  },
});
