// Writes the files of a release of the schema: npm run release:schema
// schema/release/<version of package.json>/{schema.graphql,introspection.json,manifest.json}, from what is in git.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { buildSchema, getIntrospectionQuery, graphqlSync, Kind, parse, print } from 'graphql';

const here = (path) => new URL(path, import.meta.url);
const { version } = JSON.parse(readFileSync(here('../package.json'), 'utf8'));
const folder = process.argv[2] ? new URL(`file://${process.argv[2]}/`) : here(`release/${version}/`);

const text = readFileSync(here('schema.graphql'), 'utf8');
const introspection = graphqlSync({
  schema: buildSchema(text),
  source: getIntrospectionQuery({ descriptions: true, specifiedByUrl: true, inputValueDeprecation: true, oneOf: true }),
});
const files = ['analysts', 'apps', 'ioc'].flatMap((part) => {
  try {
    return readdirSync(here(`operations/${part}`))
      .sort()
      .map((file) => `${part}/${file}`);
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
});
const operations = files.map((file) => {
  const document = parse(readFileSync(here(`operations/${file}`), 'utf8'));
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const printed = print(document);
  return { file, name: operation.name.value, hash: createHash('sha256').update(printed).digest('hex'), text: printed };
});

mkdirSync(folder, { recursive: true });
writeFileSync(new URL('schema.graphql', folder), text);
writeFileSync(new URL('introspection.json', folder), `${JSON.stringify(introspection.data)}\n`);
writeFileSync(new URL('manifest.json', folder), `${JSON.stringify({ version, operations }, undefined, 2)}\n`);
