import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExampleOperation } from './example-operation.js';

/** The operations of a folder of `*.graphql` files, by file name; a folder that is not there holds none. */
export async function readExamples(folder: string): Promise<readonly ExampleOperation[]> {
  const names = await readdir(folder).catch(() => [] as string[]);
  const files = names.filter((name) => name.endsWith('.graphql')).sort();
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(folder, file), 'utf8');
      const name = file.slice(0, -'.graphql'.length);
      return { name, ...titleOf(text, name), text };
    }),
  );
}

/** `# What it answers (câu trả lời)` in its two languages. */
function titleOf(text: string, name: string): Pick<ExampleOperation, 'title' | 'vietnamese'> {
  const line = /^#\s*(.+)$/m.exec(text)?.[1]?.trim() ?? name;
  const [, title, vietnamese] = /^(.+?)\s*\(([^()]+)\)$/.exec(line) ?? [];
  return title === undefined ? { title: line } : { title, vietnamese };
}
