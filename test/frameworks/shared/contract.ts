/**
 * What every app shows, each in the way of its framework: a line that says what was picked last, and, while `shown`, one
 * matrix for each id in `order` with the program as a property and two attributes.
 */
export interface State {
  shown: boolean;
  program: object;
  recommended: string;
  level: number;
  order: readonly string[];
}

/** What the tests drive an app by. */
export interface App {
  /** Changes some of the state, as an app's own code would. */
  set(part: Partial<State>): void;
  /** Takes the whole app off the page. */
  unmount(): void;
}

declare global {
  interface Window {
    app: App;
  }
}
