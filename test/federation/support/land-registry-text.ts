/** Schema of the made-up land registry: it extends the hub's areas and dossiers by their codes. */
export const landRegistryText = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])

  scalar AreaCode

  type Query {
    parcels(first: Int! = 10): [Parcel!]!
  }

  type Parcel @key(fields: "number") {
    number: String!
    squareMetres: Float!
    area: Area
    dossier: Dossier
  }

  type Area @key(fields: "code") {
    code: AreaCode!
    parcelCount: Int!
    parcelSquareMetres: Float!
  }

  type Dossier @key(fields: "code") {
    code: String!
    parcel: Parcel
  }
`;
