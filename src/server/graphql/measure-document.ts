import { type DocumentNode, type FieldNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';
import type { DocumentSize } from './document-size.js';

/** Inline fragments nest without fields; so many of them count as one level. */
const fragmentsPerLevel = 3;
const introspection = ['__schema', '__type'];

const known = new WeakMap<DocumentNode, DocumentSize>();

/** Measures a document in time proportional to its text, whatever its fragments spread; a cycle of them is cut. */
export function measureDocument(document: DocumentNode): DocumentSize {
  let size = known.get(document);
  if (!size) known.set(document, (size = new Measurement(document).size()));
  return size;
}

interface Extent {
  readonly depth: number;
  readonly nesting: number;
  readonly width: number;
}

class Measurement {
  private fields = 0;
  private aliases = 0;
  private repeats = 0;
  private directives = 0;
  private directivesPerField = 0;
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly extents = new Map<string, Extent | undefined>();

  constructor(private readonly document: DocumentNode) {
    this.fragments = new Map(
      document.definitions
        .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
        .map((fragment) => [fragment.name.value, fragment]),
    );
  }

  size(): DocumentSize {
    let depth = 0;
    let rootFields = 0;
    for (const definition of this.document.definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
      this.countDirectives(definition.directives);
      for (const variable of definition.variableDefinitions ?? []) this.countDirectives(variable.directives);
      const extent = this.ofSelection(definition.selectionSet, new Set());
      depth = Math.max(depth, extent.depth, Math.ceil(extent.nesting / fragmentsPerLevel));
      rootFields = Math.max(rootFields, extent.width);
    }
    // Fragments that nothing spreads are validated all the same.
    for (const name of this.fragments.keys()) this.ofFragment(name);
    const { fields, aliases, repeats, directives, directivesPerField } = this;
    const tokens = this.document.tokenCount ?? 0;
    return { tokens, depth, fields, rootFields, aliases, repeats, directives, directivesPerField };
  }

  /** `names`: response names of the selection so far; inline fragments share those of the selection around them. */
  private ofSelection({ selections }: SelectionSetNode, names: Set<string>): Extent {
    let depth = 0;
    let nesting = 0;
    let width = 0;
    for (const selection of selections) {
      this.countDirectives(selection.directives);
      const extent =
        selection.kind === Kind.FIELD
          ? this.ofField(selection, names)
          : selection.kind === Kind.INLINE_FRAGMENT
            ? this.ofSelection(selection.selectionSet, names)
            : this.ofFragment(selection.name.value);
      depth = Math.max(depth, extent.depth);
      nesting = Math.max(nesting, extent.nesting + 1);
      width += extent.width;
    }
    return { depth, nesting, width };
  }

  private ofField({ name, alias, selectionSet }: FieldNode, names: Set<string>): Extent {
    const responseName = (alias ?? name).value;
    this.fields += 1;
    if (alias) this.aliases += 1;
    if (names.has(responseName)) this.repeats += 1;
    names.add(responseName);
    if (!selectionSet) return { depth: 1, nesting: 0, width: 1 };
    const { depth, nesting } = this.ofSelection(selectionSet, new Set());
    if (introspection.includes(name.value)) return { depth: 1, nesting: 0, width: 1 };
    return { depth: depth + 1, nesting, width: 1 };
  }

  private ofFragment(name: string): Extent {
    const nothing = { depth: 0, nesting: 0, width: 0 };
    const fragment = this.fragments.get(name);
    if (!fragment) return nothing;
    // A name that is there without an extent is being measured: a cycle, which validation will refuse.
    if (this.extents.has(name)) return this.extents.get(name) ?? nothing;
    this.extents.set(name, undefined);
    this.countDirectives(fragment.directives);
    const extent = this.ofSelection(fragment.selectionSet, new Set());
    this.extents.set(name, extent);
    return extent;
  }

  private countDirectives(directives: readonly unknown[] = []): void {
    this.directives += directives.length;
    this.directivesPerField = Math.max(this.directivesPerField, directives.length);
  }
}
