import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { closestNames } from '#kernel';
import type { Fault } from './fault.js';
import { type Kind, refusalOf } from './kind.js';

/** What is done with the value of one key: it gets the node and the path to it. */
export type OnValue = (node: Node | null, path: string) => void;

/** What is done with the values of a mapping, by key. */
export type OnValues = Readonly<Record<string, OnValue>>;

/**
 * A YAML document that is read key by key, each fault with its line and column.
 *
 * Nothing throws: faults are added to the list, and what cannot be understood is left out.
 */
export class ConfigDocument {
  private readonly lines = new LineCounter();
  private readonly document: Document.Parsed;

  constructor(
    readonly file: string,
    text: string,
    private readonly faults: Fault[],
  ) {
    this.document = parseDocument(text, { lineCounter: this.lines, prettyErrors: false });
    for (const { pos, message } of this.document.errors) {
      const { line, col } = this.lines.linePos(pos[0]);
      faults.push({ file, line, column: col, field: '', problem: `not valid YAML: ${message}` });
    }
  }

  get root(): Node | null {
    return this.document.errors.length > 0 ? null : this.document.contents;
  }

  /** Reports a fault at a node. */
  refuse(node: Node | null | undefined, field: string, problem: string, allowed?: string): void {
    const at = node?.range ? this.lines.linePos(node.range[0]) : undefined;
    this.faults.push({ file: this.file, line: at?.line, column: at?.col, field, problem, allowed });
  }

  /**
   * Hands each value of a mapping to the entry of its key; unknown keys are refused, with near names.
   *
   * The keys of `unwelcome` are entries too, but nobody is told that they could be used.
   */
  map(node: Node | null, path: string, entries: OnValues, unwelcome: OnValues = {}): void {
    const known = Object.keys(entries);
    const all = new Map(Object.entries({ ...unwelcome, ...entries }));
    this.eachOf(node, path, `a mapping with the keys ${known.join(', ')}`, (key, keyNode, value, valuePath) => {
      const onValue = all.get(key);
      if (onValue) onValue(value, valuePath);
      else this.refuse(keyNode, valuePath, unknownKey(key, known), known.join(', '));
    });
  }

  /** A mapping of free keys to texts. */
  texts(node: Node | null, path: string): Readonly<Record<string, string>> {
    const found: [string, string][] = [];
    this.eachOf(node, path, 'a mapping of names to texts', (key, keyNode, value, valuePath) => {
      const text = this.text(value ?? keyNode, valuePath);
      if (text !== undefined) found.push([key, text]);
    });
    return Object.fromEntries(found);
  }

  /** A mapping of free keys to mappings of texts. */
  textsByName(node: Node | null, path: string): Readonly<Record<string, Readonly<Record<string, string>>>> {
    const found: [string, Readonly<Record<string, string>>][] = [];
    this.eachOf(node, path, 'a mapping of names to mappings', (key, _keyNode, value, valuePath) => {
      found.push([key, this.texts(value, valuePath)]);
    });
    return Object.fromEntries(found);
  }

  /** Hands over each item of a list. */
  list(node: Node | null, path: string, onItem: OnValue): void {
    const list = this.plain(node);
    if (list === null) return;
    if (!isSeq(list)) this.refuse(list, path, 'this is not a list', 'a list: lines that begin with "- "');
    else list.items.forEach((item, index) => onItem(item as Node, `${path}[${index}]`));
  }

  /** The text of a scalar exactly as written (`0044` stays `0044`). */
  text(node: Node | null, path: string): string | undefined {
    const scalar = this.plain(node);
    if (isScalar(scalar) && scalar.value !== null)
      return typeof scalar.value === 'string' ? scalar.value : scalar.source;
    this.refuse(
      scalar ?? node,
      path,
      scalar === null || isScalar(scalar) ? 'the value is empty' : 'this is not a plain value',
    );
    return undefined;
  }

  /** The value of a scalar understood as `kind`; undefined after a fault. */
  read<Value>(node: Node | null, path: string, kind: Kind<Value>): Value | undefined {
    const text = this.text(node, path);
    const value = text === undefined ? undefined : kind.read(text);
    if (text !== undefined && value === undefined) {
      this.refuse(node, path, refusalOf(kind, text), kind.allowed);
    }
    return value;
  }

  private eachOf(
    node: Node | null,
    path: string,
    allowed: string,
    onPair: (key: string, keyNode: Node, value: Node | null, valuePath: string) => void,
  ): void {
    const map = this.plain(node);
    if (map === null || (isScalar(map) && map.value === null)) return;
    if (!isMap(map)) return this.refuse(map, path, 'this is not a mapping', allowed);
    for (const { key, value } of map.items) {
      const name = isScalar(key) ? String(key.value) : String(key);
      onPair(name, key as Node, value as Node | null, path === '' ? name : `${path}.${name}`);
    }
  }

  private plain(node: Node | null): Node | null {
    return isAlias(node) ? (node.resolve(this.document) ?? null) : node;
  }
}

function unknownKey(key: string, known: readonly string[]): string {
  const near = closestNames(key, known);
  return near.length > 0 ? `there is no such key; did you mean ${near.join(' or ')}?` : 'there is no such key';
}
