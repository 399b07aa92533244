import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync('src/tokens/colour.css', 'utf8');

type Theme = Record<string, string>;

/** The colours a selector sets. */
function block(selector: string): Theme {
  const start = css.indexOf(`${selector} {`);
  const text = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start));
  return Object.fromEntries([...text.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/gi)].map(([, name, value]) => [name, value]));
}

const light = block("[data-theme='light']");
const themes: Record<string, Theme> = {
  light,
  night: block("[data-theme='night']"),
  contrast: block("[data-theme='contrast']"),
  sepia: { ...light, ...block("[data-theme='light'][data-back]") },
};
const roles = block('/* Role colours are field habit and the same in every theme; shape and code carry them too. */\n:root');

function brightness(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((from) => {
    const part = parseInt(colour.slice(from, from + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(one: string, other: string): number {
  const [low, high] = [brightness(one), brightness(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const grounds = ['canvas', 'surface', 'sunk'];
const texts = ['ink', 'ink2', 'ink3', 'accent', 'urgent', 'warn', 'good', 'legal', 'exercise'];
const pairs: [string, string, number][] = [
  ...texts.flatMap((text) => grounds.map((ground): [string, string, number] => [text, ground, 4.5])),
  ...['accent', 'urgent', 'warn', 'good', 'legal', 'exercise'].map((tone): [string, string, number] => [tone, `${tone}-wash`, 4.5]),
  ...grounds.map((ground): [string, string, number] => ['edge', ground, 3]),
  ['ink', 'accent-wash', 4.5],
  ['ink', 'urgent-wash', 4.5],
  ['ink2', 'warn-wash', 4.5],
  ['on-accent', 'accent', 4.5],
  ...['urgent', 'legal', 'good', 'exercise'].map((tone): [string, string, number] => ['on-solid', tone, 4.5]),
  ['on-back', 'back', 4.5],
  ['map-name', 'map-land', 4.5],
  ['map-name', 'map-building', 4.5],
  ['surface', 'ink', 4.5],
];

for (const [name, theme] of Object.entries(themes)) {
  test.each(pairs)(`${name}: %s on %s reaches %s`, (above, below, least) => {
    const [over, under] = [theme[above], theme[below]];
    if (!over || !under) throw new Error(`${name} lacks ${above} or ${below}`);
    expect(ratio(over, under)).toBeGreaterThanOrEqual(least);
  });
}

test('every theme sets every colour that light sets', () => {
  const names = Object.keys(light).sort();
  expect(Object.keys(themes.night ?? {}).sort()).toEqual(names);
  expect(Object.keys(themes.contrast ?? {}).sort()).toEqual(names);
});

test.each(['lo', 'so', 'wf', 'wr', 'fa', 'es', 'lg', 'in', 'me', 've'])('the glyph of role %s is seen on its fill', (role) => {
  expect(ratio(roles[`role-${role}`] ?? '', roles[`on-role-${role}`] ?? '')).toBeGreaterThanOrEqual(3);
});
