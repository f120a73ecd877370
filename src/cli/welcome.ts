import { join } from 'node:path';
import { readFile, readdir } from 'node:fs/promises';
import type { Hub } from '../main/hub.js';
import { packageRoot } from '../main/package-root.js';

/** What a start prints when it is ready: where to click, and three operations worth trying. */
export async function welcome(url: string, { settings }: Hub, seconds: number): Promise<string> {
  const examples = await readExamples();
  // The production profile has no editor.
  const hasEditor = settings.profile !== 'production';
  return `
Gianh is ready after ${seconds.toFixed(1)} s.

  GraphiQL   ${hasEditor ? `${url}/graphiql` : '(off in production)'}      front page ${url}/
  GraphQL    ${url}/graphql       health ${url}/health/ready
  Data       ${settings.home}${settings.simulators.enabled ? '   (simulated sources: nothing here is real)' : ''}

Nobody's identity is checked yet, so the hub answers on this machine only. Ctrl-C stops it.

Three operations worth trying${hasEditor ? ', as tabs in GraphiQL' : ''}:
${examples.map(({ title, text }) => `\n  # ${title}\n${indent(text)}`).join('\n')}
`;
}

async function readExamples(): Promise<readonly { readonly title: string; readonly text: string }[]> {
  const folder = join(packageRoot, 'schema/operations/analysts');
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.graphql')).sort();
  return Promise.all(
    names.slice(0, 3).map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      const body = text.split('\n').filter((line) => !line.startsWith('#'));
      return { title: /^#\s*(.+)$/m.exec(text)?.[1] ?? name, text: body.join('\n').trim() };
    }),
  );
}

const indent = (text: string): string =>
  text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
