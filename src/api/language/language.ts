import { enumOf } from '../schema/enum-of.js';

export type LanguageName = 'VI' | 'EN';

export const Language = enumOf<LanguageName>('Language', 'A language of names and sentences (ngôn ngữ).', {
  VI: 'Vietnamese (tiếng Việt).',
  EN: 'English (tiếng Anh).',
});
