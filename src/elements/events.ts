import type { ComparatorView } from '../program/comparison/comparator-view.js';
import type { TierStanding } from '../program/standing/standing.js';
import type { ViewState } from '../program/matrix/view-state.js';

/** The visitor picked a tier, or let go of it. */
export class TierSelectEvent extends Event {
  static readonly type = 'partner-tier-select';
  /** Id of the picked tier; nothing where the visitor let go of it. */
  readonly tierId: string | undefined;
  constructor(tierId: string | undefined) {
    super(TierSelectEvent.type, { bubbles: true, composed: true });
    this.tierId = tierId;
  }
}

/** The visitor follows a tier's call to action. Cancel it to keep the link from being followed. */
export class PartnerActionEvent extends Event {
  static readonly type = 'partner-action';
  /** Id of the tier. */
  readonly tierId: string;
  /** Where the link leads. */
  readonly href: string;
  constructor(tierId: string, href: string) {
    super(PartnerActionEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.tierId = tierId;
    this.href = href;
  }
}

/**
 * The visitor changed what is shown: a search, a filter, a dimension, a folded group, the tiers on a narrow screen; in a
 * comparison also the order of columns, their tiers and the weights.
 */
export class ViewChangeEvent<View extends ViewState | ComparatorView = ViewState> extends Event {
  static readonly type = 'partner-view-change';
  /** What is shown now. */
  readonly view: View;
  constructor(view: View) {
    super(ViewChangeEvent.type, { bubbles: true, composed: true });
    this.view = view;
  }
}

/** The visitor's answers changed where they stand. */
export class StandingChangeEvent extends Event {
  static readonly type = 'partner-standing-change';
  /** Id of the highest tier that the answers support; nothing where they support none. */
  readonly supportedTierId: string | undefined;
  /** Id of the tier aimed at. */
  readonly tierId: string;
  /** How the tier aimed at stands. */
  readonly summary: TierStanding['summary'];
  constructor(supportedTierId: string | undefined, tierId: string, summary: TierStanding['summary']) {
    super(StandingChangeEvent.type, { bubbles: true, composed: true });
    this.supportedTierId = supportedTierId;
    this.tierId = tierId;
    this.summary = summary;
  }
}

declare global {
  // These bubble: a page listens where it likes, on an element, the document or the window.
  interface GlobalEventHandlersEventMap {
    'partner-tier-select': TierSelectEvent;
    'partner-action': PartnerActionEvent;
    'partner-view-change': ViewChangeEvent<ViewState | ComparatorView>;
    'partner-standing-change': StandingChangeEvent;
  }
}
