// The dependency rules of src/, generated from the rooms table. Each comment says what to do instead.
import { rooms } from './rooms.config.js';

/** Matches every file of a room; an entry room may be one file (`src/main.ts`) or a folder. */
const insideOf = (room) => (room.entry ? `^src/${room.name}(\\.ts$|/)` : `^src/${room.name}/`);

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const packagePath = (name) => `node_modules/${escaped(name)}${name.endsWith('/') ? '' : '(/|$)'}`;
/** A pattern that matches nothing: an alternation over no names. */
const nothing = '(?!)';
const oneOf = (alternatives) => (alternatives.length > 0 ? alternatives.join('|') : nothing);
const list = (names) => (names.length > 0 ? names.map((name) => `#${name}`).join(', ') : 'no other room');

const others = (room) => rooms.filter((other) => other.name !== room.name && !other.entry);
const loadable = (room) => (room.loads === 'every' ? others(room).map(({ name }) => name) : room.loads);
const loaders = (name) => rooms.filter(({ packages }) => packages.includes(name)).map((room) => room.name);

/** A room reaches for a room that the table does not give it, not even by type. */
const foreignRoom = (room) => ({
  name: `${room.name}-reaches-too-far`,
  severity: 'error',
  comment:
    `${room.name} may load ${list(loadable(room))} and name types of ${list(room.names)}. Move the shared idea into a ` +
    'room above both, or state what you need as an interface of your own and let main hand the instance in.',
  from: { path: insideOf(room) },
  to: {
    path: oneOf(
      others(room)
        .filter(({ name }) => !loadable(room).includes(name) && !room.names.includes(name))
        .map(insideOf),
    ),
  },
});

/** A room imports values of a room whose types only it may name. */
const valueOfNamedRoom = (room) => ({
  name: `${room.name}-loads-what-it-may-only-name`,
  severity: 'error',
  comment:
    `${room.name} may name types of ${list(room.names)} only: write \`import type { … }\` and take the instance as ` +
    'an argument; main hands it in. (`import { type X }` still loads the module: use `import type`.)',
  from: { path: insideOf(room) },
  to: {
    path: oneOf(room.names.filter((name) => !loadable(room).includes(name)).map((name) => `^src/${name}/`)),
    dependencyTypesNot: ['type-only'],
  },
});

/** A room loads a package that is another room's business. */
const foreignPackage = (room) => ({
  name: `${room.name}-loads-a-foreign-package`,
  severity: 'error',
  comment:
    `${room.name} may load ${room.packages.length > 0 ? room.packages.join(', ') : 'no package'}. Each package has one ` +
    `home (rooms.config.js: ${room.packages.map((name) => `${name} by ${loaders(name).join(' and ')}`).join('; ') || 'see there'}): ` +
    'ask that room for the operation you need, in your own terms. A new package is one word in rooms.config.js.',
  from: { path: insideOf(room) },
  to: {
    path: 'node_modules/',
    pathNot: oneOf(room.packages.map(packagePath)),
  },
});

const perRoom = rooms.flatMap((room) =>
  [foreignRoom(room), valueOfNamedRoom(room), foreignPackage(room)].filter(({ to }) => to.path !== '(?!)'),
);

const pureRooms = rooms.filter(({ pure }) => pure).map(({ name }) => name);
const entryRooms = rooms.filter(({ entry }) => entry);

export default {
  forbidden: [
    ...rooms.flatMap((room) =>
      [foreignRoom(room), valueOfNamedRoom(room), foreignPackage(room)].filter(({ to }) => to.path !== nothing),
    ),
    {
      name: 'crossing-is-visible',
      severity: 'error',
      comment: 'Another room is imported as `#room`, so that a crossing shows in the text; `./` and `../` stay inside.',
      from: { path: '^src/([^/.]+)(/|\\.ts$)' },
      to: {
        path: '^src/',
        pathNot: ['^src/$1/', ...entryRooms.map(insideOf)],
        dependencyTypesNot: ['aliased-subpath-import'],
      },
    },
    {
      name: 'through-the-door',
      severity: 'error',
      comment:
        'A room is entered through its index.ts. If what you need is not exported there, ask whether it should be.',
      from: { path: '^src/([^/.]+)(/|\\.ts$)' },
      to: { path: '^src/', pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$', ...entryRooms.map(insideOf)] },
    },
    {
      name: 'not-through-your-own-door',
      severity: 'error',
      comment: 'Inside a room import the file itself (`./area-book.js`), not the door: the door imports you.',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/$1/index\\.ts$' },
    },
    ...entryRooms.map((entry, index) => ({
      name: `nobody-imports-${entry.name}`,
      severity: 'error',
      comment: `${entry.name} composes the rooms; only an entry below it may import it. Take what you need as an argument.`,
      from: { path: '^src/', pathNot: entryRooms.slice(index).map(insideOf) },
      to: { path: insideOf(entry) },
    })),
    {
      name: 'every-folder-is-in-the-table',
      severity: 'error',
      comment: 'A new room is a row in rooms.config.js (and in the map, src/README.md) before it is a folder.',
      from: { path: '^src/', pathNot: rooms.map(insideOf) },
      to: {},
    },
    {
      name: 'pure-rooms-do-no-io',
      severity: 'error',
      comment: `${pureRooms.join(' and ')} read no clock, file or network: take what you need as a value.`,
      from: { path: oneOf(pureRooms.map((name) => `^src/${name}/`)) },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two files that import each other (types included) are one file, or share a third that knows neither.',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      comment:
        'The import leads nowhere: relative imports end in `.js`, rooms are `#room`, packages are in package.json.',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
      mainFields: ['types', 'module', 'main'],
    },
  },
};
