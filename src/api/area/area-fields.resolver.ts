import { Arg, Ctx, FieldResolver, Float, Int, Resolver, Root } from 'type-graphql';
import type { Day, UnitPopulation, UnitSuccession } from '#domain';
import type { ApiContext } from '../context/api-context.js';
import { DateScalar } from '../scalar/date-scalar.js';
import { GeoJsonScalar } from '../scalar/geo-json-scalar.js';
import { areaOfUnit } from './area-of-unit.js';
import { AreaSuccession } from './area-succession.type.js';
import { Area, GeoPoint, Population } from './area.type.js';
import { dayOfArea } from './day-of-area.js';

@Resolver(() => Area)
export class AreaFieldsResolver {
  @FieldResolver(() => Area, {
    nullable: true,
    description: 'The area it belonged to (đơn vị cấp trên); null for provinces.',
  })
  async parent(@Root() { unit }: Area, @Ctx() context: ApiContext): Promise<Area | undefined> {
    const { books } = await context.reading();
    return unit.parentId === undefined ? undefined : areaOfUnit(books.areas.unit(unit.parentId));
  }

  @FieldResolver(() => Area, { description: 'The province it lay in (tỉnh), itself for a province.' })
  async province(@Root() { unit }: Area, @Ctx() context: ApiContext): Promise<Area> {
    const { books } = await context.reading();
    return areaOfUnit(books.areas.ancestors(unit.id).at(-1) ?? unit);
  }

  @FieldResolver(() => [Area], { description: 'The areas directly below it (đơn vị trực thuộc), by code.' })
  async children(
    @Root() { unit }: Area,
    @Ctx() context: ApiContext,
    @Arg('on', () => DateScalar, {
      nullable: true,
      description: 'On which day (vào ngày); by default the newest on which it stood.',
    })
    on?: Day | null,
  ): Promise<readonly Area[]> {
    const { books, view } = await context.reading();
    return books.areas.children(unit.id, dayOfArea(unit, view.day, on)).map(areaOfUnit);
  }

  @FieldResolver(() => [AreaSuccession], { description: 'The areas it was made from (đơn vị tiền thân).' })
  async predecessors(@Root() { unit }: Area, @Ctx() context: ApiContext): Promise<readonly AreaSuccession[]> {
    const { areas } = (await context.reading()).books;
    return areas.predecessors(unit.id).map((step) => present(step, areaOfUnit(areas.unit(step.predecessorId))));
  }

  @FieldResolver(() => [AreaSuccession], { description: 'The areas that followed it (đơn vị kế thừa).' })
  async successors(@Root() { unit }: Area, @Ctx() context: ApiContext): Promise<readonly AreaSuccession[]> {
    const { areas } = (await context.reading()).books;
    return areas.successors(unit.id).map((step) => present(step, areaOfUnit(areas.unit(step.successorId))));
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Its inhabitants (dân số) by the newest series counted by that day; see `populations` for which.',
  })
  async population(
    @Root() { unit }: Area,
    @Ctx() context: ApiContext,
    @Arg('on', () => DateScalar, { nullable: true, description: 'On which day (vào ngày); by default the newest.' })
    on?: Day | null,
  ): Promise<number | undefined> {
    const { books, view } = await context.reading();
    const day = on ?? dayOfArea(unit, view.day, undefined);
    const registered = day >= reorganised ? books.areas.population(unit.id, 'REGISTERED_2025') : undefined;
    return (registered ?? books.areas.population(unit.id, 'CENSUS_2019'))?.inhabitants;
  }

  @FieldResolver(() => [Population], { description: 'Its inhabitants in every series known (dân số theo nguồn).' })
  async populations(@Root() { unit }: Area, @Ctx() context: ApiContext): Promise<readonly Population[]> {
    return (await figures(unit.id, context)).map(({ series, year, inhabitants, method, source }) => ({
      series,
      year,
      inhabitants,
      aggregated: method === 'AGGREGATED',
      source,
    }));
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: 'Its area in square kilometres (diện tích), where published.',
  })
  async areaKm2(@Root() { unit }: Area, @Ctx() context: ApiContext): Promise<number | undefined> {
    return (await figures(unit.id, context)).find(({ areaKm2 }) => areaKm2 !== undefined)?.areaKm2;
  }

  @FieldResolver(() => GeoPoint, { nullable: true, description: 'A point inside it (điểm trong địa giới).' })
  async centroid(@Root() { unit }: Area, @Ctx() context: ApiContext): Promise<GeoPoint | undefined> {
    return (await context.reading()).books.areas.centroid(unit.id);
  }

  @FieldResolver(() => GeoJsonScalar, {
    nullable: true,
    description: 'Its outline (địa giới), simplified; for display.',
  })
  async boundary(@Root() { unit }: Area, @Ctx() context: ApiContext): Promise<object | undefined> {
    return (await context.reading()).books.boundary(unit);
  }
}

/** From this day the registered inhabitants of the reorganisation files stand for the units (Resolution 1680/NQ-UBTVQH15). */
const reorganised: Day = '2025-07-01';

async function figures(unitId: number, context: ApiContext): Promise<readonly UnitPopulation[]> {
  const { areas } = (await context.reading()).books;
  const both = [areas.population(unitId, 'CENSUS_2019'), areas.population(unitId, 'REGISTERED_2025')];
  return both.filter((figure) => figure !== undefined);
}

function present({ on, kind, weight, legalBasis }: UnitSuccession, area: Area): AreaSuccession {
  return { area, on, kind, weight, legalBasis };
}
