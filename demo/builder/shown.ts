/** What the builder tells its preview. */
import type { Embed } from './embed.js';
import type { HostId } from './hosts.js';

export interface Shown extends Embed {
  host: HostId;
  /** The document, once one was right. */
  program?: unknown;
}

/** A message between the two pages. */
export interface ShowMessage {
  type: 'partner-builder-show';
  shown: Shown;
}
