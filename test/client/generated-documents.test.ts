import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

/** Runs the generator without writing; answers file name → text as `npm run codegen` would leave it. */
const script = `
  import { generate, loadCodegenConfig } from '@graphql-codegen/cli';
  import { format } from 'prettier';
  const { config } = await loadCodegenConfig({ configFilePath: 'codegen.yml' });
  const files = await generate({ ...config, silent: true }, false);
  const style = { parser: 'typescript', singleQuote: true, printWidth: 120, trailingComma: 'all' };
  const texts = await Promise.all(files.map(async ({ filename, content }) => [filename.split('/').at(-1), await format(content, style)]));
  process.stdout.write(JSON.stringify(Object.fromEntries(texts)));
`;

it('the documents of the client are those of schema/operations; after a change run: npm run codegen', async () => {
  const args = ['--no-warnings', '--input-type=module', '-e', script];
  const text = await new Promise<string>((resolve, reject) => {
    const options = { env: { ...process.env, NODE_OPTIONS: '' }, maxBuffer: 2 ** 26 };
    execFile(process.execPath, args, options, (error, out) => (error ? reject(error) : resolve(out)));
  });
  const expected = JSON.parse(text.slice(text.indexOf('{'))) as Record<string, string>;
  const folder = 'src/client/generated';
  expect(readdirSync(folder).sort()).toEqual(Object.keys(expected).sort());
  for (const [name, content] of Object.entries(expected)) {
    expect([name, readFileSync(join(folder, name), 'utf8')]).toEqual([name, content]);
  }
});
