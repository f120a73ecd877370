/** What stands at a path such as `entities[0].fields` of a plain value; `undefined` where there is nothing. */
export function valueAt(root: unknown, path: string): unknown {
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  return steps.reduce<unknown>(
    (value, step) =>
      value !== null && typeof value === 'object' && Object.hasOwn(value, step)
        ? (value as Record<string, unknown>)[step]
        : undefined,
    root,
  );
}

/** The keys of the mapping at a path, in the order written; none where there is no mapping. */
export function keysAt(root: unknown, path: string): readonly string[] {
  const value = valueAt(root, path);
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.keys(value) : [];
}
