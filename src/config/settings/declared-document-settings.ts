import { type DeclaredSetting, setting } from './declared-setting.js';
import type { DocumentSettings } from './document-settings.js';
import { kinds } from './kinds.js';

/** Which operations are answered, and how much of their answers is kept; a key is the path in gianh.config.yaml. */
export const declaredDocumentSettings = {
  'documents.accepted': setting(
    'GIANH_DOCUMENTS',
    kinds.choice<DocumentSettings['accepted']>('any', 'trusted'),
    'any',
    '`trusted` answers the published operations of schema/operations only, by hash or by text; GraphiQL can run no others.',
  ),
  'documents.keptBytes': setting(
    'GIANH_DOCUMENTS_KEPT_BYTES',
    kinds.bytes,
    '64MB',
    'Most memory for answers that are kept until the snapshot changes.',
  ),
} satisfies Readonly<Record<string, DeclaredSetting>>;
