import { GianhError } from '#kernel';
import type { TrustedDocument } from '../documents/trusted-documents.js';
import type { CsvDialect } from './csv-text.js';
import type { Parameters } from './read-variables.js';

const dialects: readonly CsvDialect[] = ['plain', 'std', 'vi'];

/** The dialect that a parameter `dialect` asks for, unless the document has a variable of that name. */
export function readDialect(
  document: Pick<TrustedDocument, 'declaredVariables'>,
  given: Parameters,
  usual: CsvDialect,
): CsvDialect {
  const text = given.get('dialect')?.at(-1) ?? '';
  if (text === '' || document.declaredVariables.some(({ name }) => name === 'dialect')) return usual;
  const dialect = dialects.find((one) => one === text);
  if (dialect) return dialect;
  throw new GianhError(
    'GIANH_BAD_VARIABLE',
    `"dialect" cannot be ${text.slice(0, 40)}: write ${dialects.join(', ')}.`,
    {
      variables: ['dialect'],
    },
  );
}
