import { Key, type WebDriver } from 'selenium-webdriver';

/** A key goes down, or up. It is named as pages name it. */
export type KeyStep = readonly ['down' | 'up', 'ShiftLeft' | 'ShiftRight'];

/** How a window of a browser is opened. */
export interface Look {
  /** Whether pages may run script. */
  readonly script: boolean;
  /** In CSS pixels. */
  readonly size: { readonly width: number; readonly height: number };
  /** Whether the window is one of those that are to leave nothing behind. */
  readonly isPrivate: boolean;
  /** Whether it refuses advertisements and what follows people, as many do by an add-on. */
  readonly blocks: boolean;
}

/** A browser with a profile of its own, which goes away with it. */
export interface Session {
  readonly driver: WebDriver;
  /**
   * All that the browser has on the disk now, so that it opens the last pages again after it has ended, together with its
   * caches and stores: the text of each file by its path.
   */
  readonly keeps: () => Promise<ReadonlyMap<string, string>>;
  /** Does with keys what hands do, without waiting in between. */
  readonly type: (steps: readonly KeyStep[]) => Promise<void>;
  /** The page that is shown, printed on Letter: a PDF. */
  readonly print: () => Promise<Uint8Array>;
  /** Goes back as by the browser's own button. */
  readonly back: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface Engine {
  readonly name: 'Chromium' | 'Firefox' | 'WebKit';
  readonly open: (look: Look) => Promise<Session>;
}

/** What every session asks for. A browser that waits for pages cannot be asked what it shows while one doesn't come. */
export const wanted = { acceptInsecureCerts: true, pageLoadStrategy: 'none' } as const;

const codes = { ShiftLeft: Key.SHIFT, ShiftRight: '\uE050' } as const;

/** Does with keys what hands do, by a driver that can have two of them down. */
export const typeBy =
  (driver: WebDriver): Session['type'] =>
  (steps) =>
    steps
      .reduce(
        (actions, [way, key]) =>
          way === 'down' ? actions.keyDown(codes[key]) : actions.keyUp(codes[key]),
        driver.actions(),
      )
      .perform();
