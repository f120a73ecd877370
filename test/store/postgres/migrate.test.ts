import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defineEntity, p } from '@mikro-orm/core';
import { Migration } from '@mikro-orm/migrations';
import { createOrm, type MigrationEntry } from '../../../src/store/postgres/create-orm.js';
import { migrate } from '../../../src/store/postgres/migrate.js';
import { withConnection } from '../../../src/store/postgres/with-connection.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const Boat = defineEntity({
  name: 'Boat',
  properties: { id: p.integer().primary(), name: p.text(), builtOn: p.string().columnType('date').nullable() },
});

class CreateBoat extends Migration {
  override up(): void {
    this.addSql('CREATE TABLE boat (id serial PRIMARY KEY, name text NOT NULL, built_on date)');
  }
}
class IndexBoat extends Migration {
  override up(): void {
    this.addSql('CREATE INDEX boat_name ON boat (name)');
  }
}
class Faulty extends Migration {
  override up(): void {
    this.addSql('CREATE TABLE half_done (id int)');
    this.addSql('SELECT * FROM no_such_table');
  }
}

const FIRST: MigrationEntry = { name: '0001-boat', class: CreateBoat };
const SECOND: MigrationEntry = { name: '0002-boat-name', class: IndexBoat };
const FAULTY: MigrationEntry = { name: '0003-faulty', class: Faulty };

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase('migrate');
});

afterAll(async () => database.drop());

async function migrated(...list: MigrationEntry[]): Promise<readonly string[]> {
  const orm = await createOrm(database.url, [Boat], list);
  try {
    return await migrate(orm);
  } finally {
    await orm.close();
  }
}

describe('migrating a database', () => {
  it('applies what is missing, in order, once, also when two hubs start together', async () => {
    const both = await Promise.all([migrated(FIRST), migrated(FIRST)]);
    expect(both.flat()).toEqual(['0001-boat']);
    expect(await migrated(FIRST, SECOND)).toEqual(['0002-boat-name']);
    expect(await migrated(FIRST, SECOND)).toEqual([]);
  });

  it('leaves nothing of a migration that fails', async () => {
    await expect(migrated(FIRST, SECOND, FAULTY)).rejects.toThrow(/no_such_table/);
    const { rows } = await withConnection(database.url, (client) =>
      client.query(
        `SELECT to_regclass('half_done') AS relation, (SELECT count(*)::int FROM mikro_orm_migrations) AS remembered`,
      ),
    );
    expect(rows).toEqual([{ relation: null, remembered: 2 }]);
  });

  it('refuses a database that a newer hub has written', async () => {
    await expect(migrated(FIRST)).rejects.toMatchObject({
      code: 'GIANH_DATA_VERSION',
      message: expect.stringContaining('0002-boat-name'),
    });
  });

  it('serves entities without decorators', async () => {
    const orm = await createOrm(database.url, [Boat], [FIRST, SECOND]);
    try {
      await orm.em.fork().insert(Boat, { id: 1, name: 'Sông Gianh', builtOn: '2021-07-09' });
      expect(await orm.em.fork().findOneOrFail(Boat, { name: 'Sông Gianh' })).toMatchObject({
        id: 1,
        builtOn: '2021-07-09',
      });
    } finally {
      await orm.close();
    }
  });
});
