import { createUnionType, FieldResolver, Float, Resolver, Root } from 'type-graphql';
import { type ConnectionTypes, connectionTypes } from '../connection/connection-types.js';
import { CityReport } from '../city/city-report.type.js';
import { Dossier } from '../dossier/dossier.type.js';
import { Visit } from '../health/visit.type.js';
import type { LanguageName } from '../language/language.js';
import { LanguageArgument } from '../language/language-argument.js';
import type { RecordsPage } from './records-page.js';
import { SourceRecord } from './source-record.type.js';

export const RecordUnion = createUnionType({
  name: 'Record',
  description: 'A record that numbers are made of (bản ghi): a dossier, a visit, a report from the field, or another.',
  types: () => [Dossier, Visit, CityReport, SourceRecord] as const,
});

const record: ConnectionTypes = connectionTypes(
  'Record',
  'records behind a number (bản ghi)',
  () => RecordUnion as unknown as ReturnType<Parameters<typeof connectionTypes>[2]>,
);
export const RecordConnection = record.Connection;
export const RecordConnectionResolver = record.Resolver;

@Resolver(() => RecordConnection)
export class RecordTotalResolver {
  @FieldResolver(() => Float, {
    description: 'What all of them add up to (tổng giá trị): that side of the number; counted only when asked for.',
  })
  amount(@Root() page: RecordsPage): number {
    return page.amount();
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why there are none (lý do), where the figure is not made of records.',
  })
  reason(@Root() page: RecordsPage, @LanguageArgument() language: LanguageName): string | undefined {
    return page.reason(language);
  }
}
