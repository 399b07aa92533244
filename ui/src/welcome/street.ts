// The drawing on the welcome screen: a made-up corner of a town with a close that is also a keyhole.

import type { Row } from './terrace';

/** The drawing's own size. */
export const WIDE = 760;
export const HIGH = 900;

/** Streets as lines with their width, narrow ones first. */
export const streets: { line: string; wide: number }[] = [
  { line: 'M-20 330 L24 560 L62 770 L96 960', wide: 34 },
  { line: 'M262 93 L404 90', wide: 34 },
  { line: 'M350 -20 L366 90', wide: 30 },
  { line: 'M556 204 L550 266', wide: 20 },
  { line: 'M578 -20 L682 206 L710 450', wide: 26 },
  { line: 'M664 610 L596 940', wide: 34 },
  { line: 'M284 184 L318 190', wide: 40 },
  { line: 'M313 200 L311 500 L307 790', wide: 56 },
  { line: 'M-40 960 L140 856 L320 776 L540 676 L790 540', wide: 74 },
];

/** Ways on foot. */
export const footpaths = ['M272 112 L272 160', 'M86 606 L204 592', 'M252 592 L284 592', 'M716 490 L742 540', 'M96 838 L152 824', 'M330 800 L354 838'];

/** Green corners. */
export const greens = ['M250 858 Q300 826 344 866 L360 910 L236 910 Z', 'M-10 640 L10 690 L22 760 L-10 780 Z'];

/** Single large buildings. */
export const halls = [
  '278,114 446,120 444,182 278,172',
  '446,118 560,124 544,182 444,182',
  '530,128 640,190 672,292 588,292 594,214 524,176',
  '456,184 516,192 510,450 450,444',
  '598,294 650,296 660,452 596,472',
  '336,178 444,184 430,578 470,594 426,648 358,690 330,668',
  '664,466 720,500 452,640 472,594 510,574 560,520 596,474',
  '350,820 604,684 570,910 388,910',
  '642,700 790,608 790,910 612,910',
  '-10,-10 60,-10 78,60 -10,86',
  '396,-10 556,-10 600,96 566,118 418,72',
  '618,-10 790,-10 790,80 652,44',
  '666,70 790,108 790,236 718,220 700,160',
  '724,252 790,262 790,470 738,470',
];

/** Rows of houses. */
export const rows: Row[] = [
  { from: [279, 214], to: [276, 752], widths: [96, 78, 84, 46, 60, 40, 62, 56], depths: [116, 140, 92, 96, 88, 94, 84, 86] },
  { from: [262, 806], to: [168, 848], widths: [30, 38], depths: [-58, -50] },
  { from: [146, 742], to: [70, 384], widths: [52, 38, 62, 46, 58, 50], depths: [50, 58, 44] },
  { from: [66, 370], to: [12, 96], widths: [58, 46, 64, 52], depths: [84, 70, 96] },
  { from: [260, 114], to: [258, 172], widths: [1], depths: [66] },
  { from: [188, 112], to: [186, 186], widths: [1], depths: [58] },
  { from: [262, 66], to: [262, -20], widths: [1], depths: [78] },
  { from: [174, 52], to: [174, -20], widths: [1], depths: [64] },
];

/** Trees. */
export const trees: [number, number][] = [
  [8, 586],
  [20, 710],
  [14, 846],
  [18, 740],
  [312, 866],
  [286, 884],
];
