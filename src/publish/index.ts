export { type CellDelta, type CellGrain, emptyDeltas, type FactDeltas } from './cell-deltas.js';
export { contribute, type Contributor, lastBin } from './contribute.js';
export { createPlacement, type Placement } from './create-placement.js';
export { createPublisher, type Publisher, type PublisherOptions } from './create-publisher.js';
export type { PublishContext } from './publish-context.js';
export { publishBatch, type PublishedBatch } from './publish-batch.js';
export { assembleChanges } from './assemble-changes.js';
export { sumDeltas } from './sum-deltas.js';
