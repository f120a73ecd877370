import { type DocumentNode, Kind, type ValidationRule } from 'graphql';
import type { GraphqlSettings } from '#config';
import { exceededLimits } from './exceeded-limits.js';
import { limitError } from './limit-error.js';
import { measureDocument } from './measure-document.js';

/**
 * Refuses documents above a limit before they are validated.
 *
 * Validation itself can be made to take seconds: it compares every two fields of the same name. So a document above a limit
 * is replaced by an empty one for all other rules, which a visitor may do by returning another node.
 */
export const limitDocument =
  (limits: GraphqlSettings): ValidationRule =>
  (context) => ({
    Document(document): DocumentNode | undefined {
      const exceeded = limits.mode === 'measure' ? [] : exceededLimits(measureDocument(document), limits);
      if (exceeded.length === 0) return undefined;
      for (const each of exceeded) context.reportError(limitError(each));
      return { kind: Kind.DOCUMENT, definitions: [] };
    },
  });
