import { sha256 } from '#kernel';

/** Most different statements kept prepared on a connection; a program's lists are far fewer. */
const most = 500;
const names = new Map<string, string>();

/** A short name of a statement's text, to prepare it once per connection; `undefined` when too many are known. */
export function listStatementName(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= most) return known;
  const name = `list_${sha256(text).slice(0, 16)}`;
  names.set(text, name);
  return name;
}
