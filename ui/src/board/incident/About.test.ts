import { cleanup, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { IncidentView } from '../../api';
import About from './About.svelte';

afterEach(cleanup);

const incident = { id: 'i', number: 3, title: 'Blocked entrance', kind: 'other', state: 'active' } as unknown as IncidentView;
const onchange = async () => true;

test('a title that is being typed is not replaced by what another laptop wrote', async () => {
  const { rerender } = render(About, { incident, onchange });
  const field = screen.getByLabelText('What it is') as HTMLInputElement;
  await userEvent.type(field, ' by a skip');
  await rerender({ incident: { ...incident, title: 'Entrance blocked' } });
  expect(field.value).toBe('Blocked entrance by a skip');
});

test('a title that nobody is typing follows', async () => {
  const { rerender } = render(About, { incident, onchange });
  await rerender({ incident: { ...incident, title: 'Entrance blocked' } });
  expect((screen.getByLabelText('What it is') as HTMLInputElement).value).toBe('Entrance blocked');
});
