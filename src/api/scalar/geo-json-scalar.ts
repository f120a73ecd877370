import { GraphQLScalarType } from 'graphql';
import { GraphQLJSONObject } from 'graphql-scalars';

/** A GeoJSON geometry; graphql-scalars' JSONObject under the contract's name. */
export const GeoJsonScalar = new GraphQLScalarType({
  ...GraphQLJSONObject.toConfig(),
  name: 'GeoJSON',
  description: 'A GeoJSON geometry (hình học GeoJSON, RFC 7946), WGS84 degrees.',
  specifiedByURL: 'https://datatracker.ietf.org/doc/html/rfc7946',
});
