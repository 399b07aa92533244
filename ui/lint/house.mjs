// The house rules of the screens that a machine can keep: run by `npm run lint`.

import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const src = fileURLToPath(new URL('../src', import.meta.url));
const features = ['board', 'map', 'timeline', 'roles', 'roster', 'cases', 'chat', 'handover', 'settings', 'sync', 'welcome'];

/** Every file under a folder. */
function files(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

/** Every id that has words. */
const written = [...files(join(src, 'words'))]
  .filter((file) => file.endsWith('.ftl'))
  .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/^([a-zA-Z][\w-]*)\s*=/gm)].map(([, id]) => id));
const words = new Set(written);
const twice = written.filter((id, place) => written.indexOf(id) !== place);

const rules = [
  {
    says: 'only host/ may import the shell',
    breaks: (text, { folder }) => folder !== 'host' && /from\s+'@tauri-apps\//.test(text),
  },
  {
    says: 'one feature imports another: what both need belongs in shared/',
    breaks: (text, { folder, file }) =>
      features.includes(folder) &&
      [...text.matchAll(/from\s+'(\.[^']*)'/g)].some(([, wanted]) => {
        const other = normalize(join(dirname(file), wanted)).split(sep)[0];
        return other !== folder && features.includes(other);
      }),
  },
  {
    says: 'text below 12 px',
    breaks: (text) => [...text.matchAll(/font(?:-size)?:\s*[^;{}]*?(\d+(?:\.\d+)?)px/g)].some(([, size]) => Number(size) < 12),
  },
  {
    says: 'a colour outside tokens/',
    breaks: (text, { folder, file }) =>
      folder !== 'tokens' && file.endsWith('.svelte') && /<style>[\s\S]*#[0-9a-f]{3,8}\b[\s\S]*<\/style>/i.test(text),
  },
  {
    says: 'a style attribute: use a class or a style: directive',
    breaks: (text, { file }) => file.endsWith('.svelte') && /\sstyle="/.test(text),
  },
  {
    says: ':has() over a class or a child restyles all it stands over whenever a row comes or goes: set a class instead',
    breaks: (text) => /:has\([^)]*[.>]/.test(text),
  },
  {
    says: 'the machine\'s own language or zone',
    breaks: (text) => /navigator\.language|toLocale(?:Time|Date)?String/.test(text),
  },
];

const broken = twice.map((id) => `words: ${id} is written twice`);
for (const path of files(src)) {
  if (!/\.(svelte|ts|css)$/.test(path) || /\.test\.ts$|contract\.ts$/.test(path)) continue;
  const text = readFileSync(path, 'utf8');
  const file = relative(src, path);
  const folder = file.split(sep)[0];
  for (const rule of rules) if (rule.breaks(text, { file, folder })) broken.push(`${file}: ${rule.says}`);
  for (const [, id] of text.matchAll(/\bt\('([\w-]+)'/g)) if (!words.has(id)) broken.push(`${file}: no words called ${id}`);
}

for (const line of broken) console.error(line);
console.log(broken.length === 0 ? 'The house rules hold.' : `${broken.length} broken.`);
process.exitCode = broken.length === 0 ? 0 : 1;
