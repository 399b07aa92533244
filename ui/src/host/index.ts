// The one door to whatever runs the desk: the window's shell, or a development host in a browser.

import { browser } from './browser';
import { inWindow, shell } from './window';

/** What a file dialog is for. */
export type Wanted = { title: string; fileName?: string; kind?: string; endings?: string[] };

/** What the page may ask of the place it runs in. */
export type Host = {
  /** Puts a question to the desk; a failure is thrown as the desk's own problem. */
  call(name: string, ask: unknown): Promise<unknown>;
  /** Asks for a file to read; nothing when the person thought better of it. */
  pickFile(wanted: Wanted): Promise<string | null>;
  /** Asks for a folder. */
  pickFolder(wanted: Wanted): Promise<string | null>;
  /** Asks where to put a new file. */
  saveFile(wanted: Wanted): Promise<string | null>;
  /** Where the map's tiles are, with {z}, {x} and {y}. */
  mapTiles(): string;
  /** Opens a saved copy with the system's own viewer, which can print it. */
  openPaper(path: string): Promise<void>;
  /**
   * Tells the paths of files that are dropped on the window, and whether some are held above it.
   * Returns what stops the telling.
   */
  onFiles(tell: (paths: string[]) => void, held: (above: boolean) => void): () => void;
  /** Tells when the window gains or loses the focus. Returns what stops the telling. */
  onFocus(tell: (focused: boolean) => void): () => void;
};

/** The host this page runs in. */
export const host: Host = inWindow() ? shell : browser;

/** Asks the desk. */
export function call<Answer>(name: string, ask: unknown): Promise<Answer> {
  return host.call(name, ask) as Promise<Answer>;
}
