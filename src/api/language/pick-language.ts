import type { Bilingual } from '#metrics';
import type { LanguageName } from './language.js';

/** The text in the language asked for. */
export const pickLanguage = (text: Bilingual, language: LanguageName): string =>
  language === 'EN' ? text.en : text.vi;
