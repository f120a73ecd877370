import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import type { Page } from '../connection/page.js';
import type { ApiContext } from '../context/api-context.js';
import { School } from '../organisation/school.type.js';
import { withinOrganisation } from '../record/within.js';
import { listSchoolClasses } from './list-school-classes.js';
import { SchoolClassConnection } from './school-class-connection.js';
import { SchoolClassListArguments } from './school-class-list-arguments.js';
import { SchoolClass } from './school-class.type.js';

@Resolver(() => SchoolClass)
export class SchoolClassResolver {
  @Query(() => SchoolClassConnection, { description: 'Classes of schools (các lớp học), newest school year first.' })
  schoolClasses(
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => SchoolClassListArguments) args: SchoolClassListArguments,
  ): Promise<Page<SchoolClass>> {
    return listSchoolClasses(context, info, args);
  }

  @FieldResolver(() => Int, {
    description:
      'How many pupils were written into it (số học sinh ghi danh), those who left since included; never who.',
  })
  enrolments(@Root() { row, reading }: SchoolClass, @Ctx() context: ApiContext): Promise<number> {
    const by = ['schoolId', 'schoolYear', 'termCode', 'classCode'];
    const members = [by.map((field) => row[field] as string | number)];
    const question = { kind: 'pupil_enrolment', snapshot: reading.view.n, conditions: [] };
    return context.below.count(question, { by, members });
  }
}

@Resolver(() => School)
export class SchoolClassesResolver {
  @FieldResolver(() => SchoolClassConnection, {
    description: 'Its classes (các lớp), of every school year under its code, the newest first.',
  })
  classes(
    @Root() { id, code }: School,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => SchoolClassListArguments) args: SchoolClassListArguments,
  ): Promise<Page<SchoolClass>> {
    return listSchoolClasses(context, info, args, {
      of: id,
      within: ({ books }) => withinOrganisation(books, 'SCHOOL', code, 'schoolId'),
    });
  }
}
