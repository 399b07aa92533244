import { afterEach, expect, test, vi } from 'vitest';
import { picturesAskedFor, saysNothing } from './pasted';

afterEach(() => vi.unstubAllGlobals());

const clipboard = (read: () => Promise<unknown>) => vi.stubGlobal('navigator', { clipboard: { read } });

test('a picture that the paste itself is silent about is asked for', async () => {
  const getType = async (type: string) => new Blob(['x'], { type });
  clipboard(async () => [{ types: ['text/html', 'image/png', 'image/bmp'], getType }, { types: ['text/plain'], getType }]);
  const found = await picturesAskedFor();
  expect(found.map((file) => [file.type, file.size])).toEqual([['image/png', 1]]);
});

test('a clipboard that may not be read brings nothing', async () => {
  clipboard(() => Promise.reject(new Error('no')));
  expect(await picturesAskedFor()).toEqual([]);
});

test('words in a paste speak for themselves', () => {
  expect(saysNothing({ types: ['text/plain'] } as unknown as DataTransfer)).toBe(false);
  expect(saysNothing(null)).toBe(true);
});
