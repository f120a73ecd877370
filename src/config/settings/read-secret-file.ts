import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The text of a secret's file without the line end that editors add; a sentence instead when it cannot be read. */
export function readSecretFile(path: string, cwd: string): { readonly text: string } | { readonly problem: string } {
  try {
    return { text: readFileSync(resolve(cwd, path), 'utf8').replace(/\r?\n$/, '') };
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    return { problem: `the file ${path} cannot be read (${reason})` };
  }
}
