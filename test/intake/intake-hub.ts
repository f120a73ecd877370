import { type AreaBook, createOrganisationBook, createProcedureBook, facts } from '#domain';
import type { IntakeDeps, IntakeSource, Registers } from '#intake';
import { type Logger, silentLogger } from '#kernel';
import { createPublisher } from '#publish';
import { createSieve, createSubjectHasher, type SourceAdapter } from '#sources';
import { createPool, intakeStore, type Pool, publishStore } from '#store';
import { homeBook } from '../domain/area/home-book.js';
import { homeCalendar } from '../domain/calendar/home-calendar.js';
import { homeRegisters } from '../sources/registers/home-registers.js';
import { createHubDatabase } from '../support/hub-database.js';

export interface IntakeHub {
  readonly pool: Pool;
  readonly deps: IntakeDeps;
  /** Replace to mend a register. */
  registers: Registers;
  readonly areaBook: AreaBook;
  /** What the hub's clock shows; a test moves it. */
  readonly clock: { time: number };
  openSource(adapter: SourceAdapter, changes?: Partial<IntakeSource>): Promise<IntakeSource>;
  /** Publishes what waits; answers how many rows it took. */
  drain(): Promise<number>;
  close(): Promise<void>;
}

export const keyOf = (id: string) => ({ id, secret: `secret of ${id}` });

/** Read once per test file: the books are values that nobody changes. */
let home: ReturnType<typeof readHome> | undefined;

function readHome() {
  const { organisations, procedures } = homeRegisters();
  return { organisations, procedures: createProcedureBook(procedures), areaBook: homeBook(), calendar: homeCalendar() };
}

/** A hub without doors: database, registers of the shipped seeds, publisher. */
export async function createIntakeHub(
  name: string,
  options: { readonly logger?: Logger; readonly keys?: readonly string[]; readonly changes?: Partial<IntakeDeps> } = {},
): Promise<IntakeHub> {
  const database = await createHubDatabase(name);
  const logger = options.logger ?? silentLogger;
  const pool = createPool(database.url, { logger });
  const { organisations, procedures, areaBook, calendar } = (home ??= readHome());
  const clock = { time: Date.parse('2025-08-01T03:00:00Z') };
  const context = {
    store: publishStore,
    facts,
    areaBook,
    calendar,
    procedure: procedures.byId,
    books: { definitionSet: 'd', areaBook: 'a', registers: 'r', calendar: 'c', targets: 't' },
  };
  const publisher = createPublisher({ pool, context: () => context, batchRows: 5_000, idleMs: 1_000, logger });
  const hub: IntakeHub = {
    pool,
    areaBook,
    clock,
    registers: { areaBook, organisations: createOrganisationBook(organisations), procedures },
    deps: {
      pool,
      store: intakeStore,
      registers: () => hub.registers,
      clock: { now: () => new Date(clock.time) },
      logger,
      ...options.changes,
    },
    openSource: async (adapter, changes = {}) => {
      const name = changes.name ?? adapter.system;
      const id = await intakeStore.registerSource(pool, { name, system: adapter.system, door: 'test' });
      const hash = createSubjectHasher((options.keys ?? ['k1']).map(keyOf));
      return {
        id,
        name,
        adapter,
        createSieve: () => createSieve(adapter.fieldTables, hash),
        deleteShare: 0.1,
        keepDays: 14,
        limits: { maxBytes: 2 ** 31, maxUnpackedBytes: 2 ** 31, maxZipRatio: 200, maxXmlDepth: 64 },
        ...changes,
      };
    },
    drain: () => publisher.drain(),
    close: async () => {
      await publisher.stop();
      await pool.end();
      await database.drop();
    },
  };
  return hub;
}
