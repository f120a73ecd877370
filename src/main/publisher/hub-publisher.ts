import type { Settings } from '#config';
import type { Logger } from '#kernel';
import type { Publisher, PublisherOptions } from '#publish';
import type { HubRegisters } from '../hub-registers.js';
import type { Database } from '../open-database.js';

/** A publisher that is told what to work with; in this thread or in one of its own. */
export interface HubPublisher extends Publisher {
  /**
   * Resolves when no batch that begins from then on works by other registers, and no snapshot taken from then on names
   * other sources as loading. Whatever is asked after the call, waited for or not, is done after it.
   */
  readonly follow: (registers: HubRegisters, loading: readonly string[]) => Promise<void>;
}

/** What a hub's publisher is made of. */
export interface HubPublisherParts {
  readonly database: Pick<Database, 'url' | 'pool'>;
  readonly settings: Pick<Settings, 'publish'>;
  readonly logger: Logger;
  readonly onBatch?: PublisherOptions['onBatch'];
  readonly onRecounted?: PublisherOptions['onRecounted'];
}

/** Makes the publisher of a hub; it follows nothing yet and takes nothing before it does. */
export type OpenHubPublisher = (parts: HubPublisherParts) => HubPublisher;
