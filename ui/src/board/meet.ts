// Meeting a need: some are one step, some need a question first, some belong on another screen.

import { change, desk, type NeedAction, type NeedView } from '../api';
import { go } from '../shared/going.svelte';
import type { Question } from './ask/question';

/** Does what the button says. Returns the question to ask first, when there is one. */
export async function meet(action: NeedAction, need: NeedView): Promise<Question | null> {
  switch (action) {
    case 'ask_again':
      await change(desk.stepRequest({ request: need.about, step: 'asked_again', words: '', by: '' }));
      return null;
    case 'record_answer':
      return { ask: 'answer', request: need.about, title: need.title };
    case 'check_in':
      await change(desk.stepAssignment({ assignment: need.about, step: 'checked_in', words: '', wholePost: true }));
      return null;
    case 'left':
      await change(desk.stepRun({ run: need.about, state: 'left' }));
      return null;
    case 'check':
      return need.number === null ? null : { ask: 'check', number: need.number };
    case 'open_claims':
      return { ask: 'claims' };
    case 'fill':
      go('roles', { post: need.about });
      return null;
    case 'open_entry':
      return need.number === null ? null : { ask: 'open', number: need.number };
    case 'open_incident':
      return need.number === null ? null : { ask: 'incident-page', incident: need.number };
    case 'open_person':
      go('roster', { person: need.about });
      return null;
    case 'open_handover':
      go('handover');
      return null;
  }
}
