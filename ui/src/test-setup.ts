// What the pretend browser of the tests lacks.

import { afterEach } from 'vitest';
import { cleanup } from '@testing-library/svelte';

globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
Range.prototype.getBoundingClientRect ??= function getBoundingClientRect() {
  return document.body.getBoundingClientRect();
};
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false;
};
afterEach(cleanup);
