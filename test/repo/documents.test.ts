import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { filesUnder, isThere, textOf, trackedFiles } from './tracked-files.js';

const documents = trackedFiles().filter((path) => path.endsWith('.md') && !path.startsWith('test/'));

const looksLikeFile = /^[\w.-]+(\/[\w.-]+)+\.(ts|js|md|ya?ml|csv|json|graphql|sql|geojson|html|xml)$/;

/** Paths between backticks, and targets of links, that look like files of this repository. */
function namedFiles(text: string): readonly string[] {
  const quoted = [...text.matchAll(/`([^`\n]+)`/g)].map(([, path]) => path!);
  const linked = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, path]) => path!);
  return [...quoted.filter((path) => looksLikeFile.test(path)), ...linked];
}

/** Paths are given from the root, from src (as the flows are told in rooms) or from the document's own folder. */
const exists = (path: string, document: string): boolean =>
  ['.', 'src', dirname(document)].some((folder) => isThere(normalize(join(folder, path))));

describe('documents', () => {
  it.each(['docs/life-of-a-record.md', 'docs/life-of-a-metric.md', 'src/README.md'])(
    '%s names real files',
    (document) => {
      const named = namedFiles(textOf(document));
      expect(named.filter((path) => !exists(path, document))).toEqual([]);
    },
  );

  it.each(['docs/life-of-a-record.md', 'docs/life-of-a-metric.md'])(
    '%s tells its flow with the files in hand',
    (document) => {
      expect(new Set(namedFiles(textOf(document))).size).toBeGreaterThanOrEqual(8);
    },
  );

  it('name no file that is not there', () => {
    const wrong = documents.flatMap((document) =>
      namedFiles(textOf(document))
        .filter((path) => !exists(path, document))
        .map((path) => `${document}: ${path}`),
    );
    expect(wrong).toEqual([]);
  });

  it('tell decisions one by one, numbered without gaps', () => {
    const numbers = filesUnder('docs/decisions', '.md').map((path) => path.split('/').at(-1)!.slice(0, 5));
    expect(numbers).toEqual(numbers.map((_, index) => `${String(index + 1).padStart(4, '0')}-`));
  });

  it('tell of each decision its date, status, context, alternatives and consequences', () => {
    const parts = [/^- \*\*Date:\*\* \d{4}-\d{2}-\d{2}$/m, /^- \*\*Status:\*\* (proposed|accepted|superseded by \d+)/m];
    const chapters = ['Context', 'Decision', 'Alternatives', 'Consequences'].map(
      (name) => new RegExp(`^## ${name}$`, 'm'),
    );
    const lacking = filesUnder('docs/decisions', '.md').filter(
      (path) => ![...parts, ...chapters].every((part) => part.test(textOf(path))),
    );
    expect(lacking).toEqual([]);
  });
});

describe('Vietnamese text', () => {
  it('is NFC wherever it is kept, but for samples of what senders get wrong', () => {
    const kept = ['src', 'docs', 'seeds', 'schema'].flatMap((folder) => filesUnder(folder));
    const decomposed = [...kept, ...filesUnder('.', '.md')].filter((path) => {
      return !path.startsWith('seeds/samples/') && textOf(path) !== textOf(path).normalize('NFC');
    });
    expect(decomposed).toEqual([]);
  });
});
