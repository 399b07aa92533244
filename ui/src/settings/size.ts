// How large something is, in the units people see elsewhere.

const UNITS = ['bytes', 'kB', 'MB', 'GB'];

/** 1,843,200 bytes is 1.8 MB. */
export function sizeOf(bytes: number): { size: string; unit: string } {
  let size = Math.max(0, bytes);
  let place = 0;
  while (size >= 1000 && place < UNITS.length - 1) {
    size /= 1000;
    place += 1;
  }
  return { size: place === 0 || size >= 100 ? String(Math.round(size)) : size.toFixed(1), unit: UNITS[place] ?? '' };
}
