// A made-up subgraph of another agency: the land registry (đăng ký đất đai), in a process of its own.
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { landRegistryText } from './land-registry-text.js';

interface Parcel {
  readonly number: string;
  readonly areaCode: string;
  readonly dossierCode: string;
  readonly squareMetres: number;
}

interface Question {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
}

/** Told by the test: the parcels it holds. */
const parcels = JSON.parse(process.argv[2]!) as readonly Parcel[];
const at = (parcel: Parcel): object => ({
  ...parcel,
  area: { __typename: 'Area', code: parcel.areaCode },
  dossier: { __typename: 'Dossier', code: parcel.dossierCode },
});
const inArea = ({ code }: { readonly code: string }): readonly Parcel[] =>
  parcels.filter(({ areaCode }) => areaCode === code);

const schema = buildSubgraphSchema([
  {
    typeDefs: parse(landRegistryText),
    resolvers: {
      Query: {
        parcels: (_root: unknown, { first }: { first: number }) => parcels.slice(0, first).map(at),
      },
      Area: {
        __resolveReference: (reference: object) => reference,
        parcelCount: (area: { readonly code: string }) => inArea(area).length,
        parcelSquareMetres: (area: { readonly code: string }) =>
          inArea(area).reduce((sum, { squareMetres }) => sum + squareMetres, 0),
      },
      Dossier: {
        __resolveReference: (reference: object) => reference,
        parcel: ({ code }: { readonly code: string }) => {
          const parcel = parcels.find(({ dossierCode }) => dossierCode === code);
          if (parcel?.number === 'BROKEN') throw new Error('The page of the land book is torn.');
          return parcel && at(parcel);
        },
      },
    },
  },
]);

const server = createServer(async (request, response) => {
  const { query, variables, operationName } = JSON.parse(await text(request)) as Question;
  const answer = await graphql({ schema, source: query, variableValues: variables, operationName });
  response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
});
server.listen(0, '127.0.0.1', () => process.send!(`http://127.0.0.1:${(server.address() as { port: number }).port}/`));
process.on('message', () => process.send!(process.cpuUsage()));
process.once('disconnect', () => process.exit());
