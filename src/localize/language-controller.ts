import { languageTag } from './language-tag.js';
import { sharedMessages } from './languages.js';
import { ownWords } from './own-words.js';
import type { MessageSet } from './message-set.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & Element;

/** Those that follow the language of one tree, and the observer that tells them. */
interface Watch {
  followers: Set<LanguageController>;
  observer: MutationObserver;
}
const watches = new Map<Node, Watch>();

/** The language that holds at an element: the nearest `lang`, across shadow borders; English where nobody says. */
export function languageAt(element: Element): string {
  for (let at: Element | undefined = element; at; at = hostOf(at)) {
    const language = at.closest('[lang]')?.getAttribute('lang');
    if (language) return languageTag(language);
  }
  return 'en';
}

function hostOf(element: Element): Element | undefined {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}

/** Follows the language that holds at its host, while the host is on the page. A widget does not own the page. */
export class LanguageController implements ReactiveController {
  language = 'en';
  private readonly host: Host;
  private roots: Node[] = [];

  private readonly sets: readonly MessageSet<unknown>[];
  private readonly drawAnew = () => this.host.requestUpdate();

  /** @param more Messages that the host needs besides those that all elements share. */
  constructor(host: Host, ...more: readonly MessageSet<unknown>[]) {
    this.host = host;
    this.sets = [sharedMessages, ...more];
    host.addController(this);
  }

  /** Whether the messages of the language are here; while they are not, the host waits for its update. */
  get ready(): boolean {
    return this.sets.every((set) => set.here(this.language) !== undefined);
  }

  /** Fetches what the host needs to speak a language; that of its place where it is left out. */
  fetch(language = languageAt(this.host)): Promise<unknown> {
    return Promise.all(this.sets.map((set) => set.load(language)));
  }

  hostConnected(): void {
    this.follow(languageAt(this.host));
    ownWords.followers.add(this.drawAnew);
    for (let at: Element | undefined = this.host; at; at = hostOf(at)) this.roots.push(at.getRootNode());
    for (const root of this.roots) watch(root).followers.add(this);
  }

  hostDisconnected(): void {
    ownWords.followers.delete(this.drawAnew);
    for (const root of this.roots) unwatch(root, this);
    this.roots = [];
  }

  /** Looks again, after a `lang` somewhere has changed. */
  look(): void {
    const language = languageAt(this.host);
    if (language !== this.language) this.follow(language);
  }

  private follow(language: string): void {
    this.language = language;
    this.host.requestUpdate();
    if (!this.ready) void this.fetch(language).then(() => this.host.requestUpdate());
  }
}

function watch(root: Node): Watch {
  let watched = watches.get(root);
  if (!watched) {
    const followers = new Set<LanguageController>();
    const observer = new MutationObserver(() => followers.forEach((follower) => follower.look()));
    observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
    watches.set(root, (watched = { followers, observer }));
  }
  return watched;
}

function unwatch(root: Node, follower: LanguageController): void {
  const watched = watches.get(root);
  watched?.followers.delete(follower);
  if (watched?.followers.size === 0) {
    watched.observer.disconnect();
    watches.delete(root);
  }
}
