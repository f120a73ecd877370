import { Arg } from 'type-graphql';
import { Language } from './language.js';

/** The `language` argument of every name and sentence; Vietnamese unless asked. */
export const LanguageArgument = (): ReturnType<typeof Arg> =>
  Arg('language', () => Language, {
    nullable: true,
    defaultValue: Language.VI,
    description: 'Language of the answer (ngôn ngữ).',
  });
