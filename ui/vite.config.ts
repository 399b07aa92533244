import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

// The built page runs under a strict content security policy: every style is a file of our own,
// every script is a file of our own, and nothing is fetched from anywhere else.
export default defineConfig({
  base: './',
  plugins: [svelte()],
  resolve: process.env.VITEST ? { conditions: ['browser'] } : {},
  build: { target: 'safari17', assetsInlineLimit: 0, chunkSizeWarningLimit: 1600 },
  worker: { format: 'es' },
  server: {
    proxy: Object.fromEntries(['/ask', '/map'].map((path) => [path, process.env.CLOSEBY_DESK ?? 'http://127.0.0.1:4780'])),
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/test-setup.ts'],
    env: { TZ: 'Europe/London' },
  },
});
