// Lines as plain text, for somebody to paste: the number and the state always go along.

import type { LineView } from '../../api';
import { clock, dayAndMonth } from '../../shared/times';
import { t } from '../../words';
import { quoted } from '../../shared/quoted';

/** One line: `#33 13 June, 14:40 [unverified] “About 30 people.” (relayed, Tom Ellery)`. */
export function plainLine(line: LineView): string {
  const struck = line.struck ? `, ${t('plain-struck', { reason: line.struck.reason, initials: line.struck.initials })}` : '';
  const time = `${dayAndMonth(line.at)}, ${line.about ? '~' : ''}${clock(line.at)}`;
  // Only a confirmed line may stand as a fact; every other stays a saying.
  const words = quoted(line.text, line.directSpeech || line.standing !== 'confirmed');
  const from = `${t(`source-${line.source}`)}, ${line.onBehalfOf ? t('line-for', { name: line.onBehalfOf }) : line.author}`;
  return `#${line.number} ${time} [${t(`standing-${line.standing}`)}${struck}] ${words} (${from})`;
}

/** Lines in the order in which they happened. */
export const plain = (lines: Iterable<LineView>): string =>
  [...lines].sort((one, other) => one.at - other.at || one.number - other.number).map(plainLine).join('\n');

/** Puts words on the clipboard of the copy that somebody just asked for, unless words on the page are marked. */
export function copyInto(event: ClipboardEvent, lines: LineView[]): boolean {
  if (lines.length === 0 || !event.clipboardData || !(getSelection()?.isCollapsed ?? true)) return false;
  event.clipboardData.setData('text/plain', plain(lines));
  event.preventDefault();
  return true;
}
