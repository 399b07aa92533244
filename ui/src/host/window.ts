// Inside the desktop window: the shell carries every question. The only file that knows Tauri.

import { convertFileSrc, invoke, isTauri } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import type { Host } from './index';

/** Returns whether the page runs inside the desktop window. */
export const inWindow = (): boolean => isTauri();

type Dragged = { paths: string[] };

export const shell: Host = {
  call: (name, ask) => invoke('ask', { name, ask }),
  pickFile: (wanted) => invoke('pick_file', { wanted }),
  pickFolder: (wanted) => invoke('pick_folder', { wanted }),
  saveFile: (wanted) => invoke('save_file', { wanted }),
  // The system decides how a scheme of our own is written.
  mapTiles: () => `${convertFileSrc('', 'closeby-map')}{z}/{x}/{y}`,
  openPaper: (path) => invoke('open_paper', { path }),
  onFiles(tell, held) {
    const stops = [
      // Words that are dragged from elsewhere come without a path.
      listen<Dragged>('tauri://drag-enter', ({ payload }) => held(payload.paths.length > 0)),
      listen('tauri://drag-leave', () => held(false)),
      listen<Dragged>('tauri://drag-drop', ({ payload }) => {
        held(false);
        if (payload.paths.length > 0) tell(payload.paths);
      }),
    ];
    return () => stops.forEach((stop) => void stop.then((now) => now()));
  },
  onFocus(tell) {
    const stops = [listen('tauri://focus', () => tell(true)), listen('tauri://blur', () => tell(false))];
    return () => stops.forEach((stop) => void stop.then((now) => now()));
  },
};
