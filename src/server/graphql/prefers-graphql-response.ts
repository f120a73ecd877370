const wanted = 'application/graphql-response+json';
const legacy = ['application/json', 'application/*', '*/*'];

/** Whether an Accept header (RFC 9110, 12.5.1) ranks `application/graphql-response+json` before `application/json`. */
export function prefersGraphqlResponse(accept = ''): boolean {
  const ranges = accept.split(',').map((range, index) => {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    return { type, quality: quality === undefined ? 1 : Number(quality), index };
  });
  const own = ranges.find(({ type, quality }) => type === wanted && quality > 0);
  if (!own) return false;
  return ranges
    .filter(({ type }) => legacy.includes(type))
    .every(({ type, quality, index }) => {
      if (quality !== own.quality) return quality < own.quality;
      return type !== 'application/json' || own.index < index;
    });
}
