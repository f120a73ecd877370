import type { PositionedDocument } from '#config';
import { type Day, isDay } from '#domain';
import { closestNames } from '#kernel';
import type { DefinitionFaults } from './definition-faults.js';
import type { Bilingual } from './metric-definition.js';

/** Reads values of one document by path; what is missing or wrong becomes a fault and `undefined`. */
export interface DocumentReader {
  readonly refuse: (path: string, problem: string) => void;
  readonly has: (path: string) => boolean;
  /** Whether there is a mapping at the path; keys it must not have are faults, with near matches. */
  readonly mapping: (path: string, known: readonly string[]) => boolean;
  /** Length of the list at the path; a list that must have something is a fault when it has not. */
  readonly length: (path: string, least?: number) => number;
  readonly text: (path: string) => string | undefined;
  readonly bilingual: (path: string) => Bilingual | undefined;
  readonly number: (path: string, rule: NumberRule) => number | undefined;
  readonly day: (path: string) => Day | undefined;
  readonly oneOf: <Value extends string>(path: string, known: readonly Value[]) => Value | undefined;
  /** Different members of `known`, in the order written. */
  readonly someOf: <Value extends string>(path: string, known: readonly Value[], least?: number) => readonly Value[];
}

export interface NumberRule {
  readonly allowed: string;
  readonly holds: (value: number) => boolean;
}

export function createDocumentReader(document: PositionedDocument, faults: DefinitionFaults): DocumentReader {
  const refuse = (path: string, problem: string): void => faults.add(document, path, problem);
  const at = (path: string): unknown => valueAt(document.value, path);

  function text(path: string): string | undefined {
    const value = at(path);
    if (typeof value === 'string' && value !== '' && value === value.trim()) return value;
    if (value === undefined || value === null || value === '') refuse(path, 'is missing');
    else if (typeof value === 'string') refuse(path, 'begins or ends with a blank');
    else refuse(path, `must be a text; put ${JSON.stringify(value)} in quotes`);
    return undefined;
  }

  function mapping(path: string, known: readonly string[]): boolean {
    const value = at(path);
    if (value === undefined || value === null) return (refuse(path, 'is missing'), false);
    if (typeof value !== 'object' || Array.isArray(value)) return (refuse(path, 'must be a mapping'), false);
    for (const key of Object.keys(value).filter((name) => !known.includes(name))) {
      refuse(path === '' ? key : `${path}.${key}`, `is no key here${near(key, known)}`);
    }
    return true;
  }

  function length(path: string, least = 0): number {
    const value = at(path) ?? [];
    if (!Array.isArray(value)) return (refuse(path, 'must be a list'), 0);
    if (value.length < least) refuse(path, `must have at least ${least}`);
    return value.length;
  }

  function oneOf<Value extends string>(path: string, known: readonly Value[]): Value | undefined {
    const value = text(path);
    if (value === undefined || (known as readonly string[]).includes(value)) return value as Value | undefined;
    refuse(path, `${value} is not known${near(value, known) || `; known: ${known.join(', ')}`}`);
    return undefined;
  }

  return {
    refuse,
    has: (path) => at(path) !== undefined && at(path) !== null,
    mapping,
    length,
    text,
    bilingual(path) {
      if (!mapping(path, ['vi', 'en'])) return undefined;
      const [vi, en] = [text(`${path}.vi`), text(`${path}.en`)];
      return vi === undefined || en === undefined ? undefined : { vi, en };
    },
    number(path, { allowed, holds }) {
      const value = at(path);
      if (typeof value === 'number' && holds(value)) return value;
      refuse(path, value === undefined || value === null ? 'is missing' : `${JSON.stringify(value)} is not ${allowed}`);
      return undefined;
    },
    day(path) {
      const value = text(path);
      if (value === undefined || isDay(value)) return value;
      refuse(path, `"${value}" is not a day (YYYY-MM-DD)`);
      return undefined;
    },
    oneOf,
    someOf(path, known, least) {
      const values = Array.from({ length: length(path, least) }, (_, index) => oneOf(`${path}[${index}]`, known));
      values.forEach((value, index) => {
        if (value !== undefined && values.indexOf(value) < index)
          refuse(`${path}[${index}]`, `${value} is given twice`);
      });
      return [...new Set(values)].filter((value) => value !== undefined);
    },
  };
}

/** `rules[0].valid_from` → the value there; `''` is the whole. */
function valueAt(root: unknown, path: string): unknown {
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  return steps.reduce<unknown>(
    (value, step) =>
      value !== null && typeof value === 'object' && Object.hasOwn(value, step)
        ? (value as Record<string, unknown>)[step]
        : undefined,
    root,
  );
}

function near(name: string, known: readonly string[]): string {
  const names = closestNames(name, known);
  return names.length > 0 ? `; did you mean ${names.join(' or ')}?` : '';
}
