import { fireEvent, render, screen } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { expect, test, vi } from 'vitest';
import Button from './Button.svelte';

const words = (text: string) => createRawSnippet(() => ({ render: () => `<i>${text}</i>` }));

test('a button that is off can be reached and read, and does nothing', async () => {
  const onclick = vi.fn();
  render(Button, { children: words('Off: nothing picked'), off: true, onclick });
  const button = screen.getByRole('button', { name: 'Off: nothing picked' });
  await fireEvent.click(button);
  expect(onclick).not.toHaveBeenCalled();
  expect(button.getAttribute('aria-disabled')).toBe('true');
});

test('it shows the keys that press it', () => {
  render(Button, { children: words('Back to now'), keys: ['Esc'] });
  expect(screen.getByText('Esc').tagName).toBe('KBD');
});
