import type { RungResult } from '@shared/check/types';
import type { Outcome } from '@shared/rules/types';
import { editionText, rungText } from '@shared/text';

import { COMMON } from '../../texts/common';
import { STATUS_WORDS } from '../../texts/outcomes';
import { POSTER } from '../../texts/result';
import { COLORS } from '../charts/colors';

/** The size of the picture in its own pixels; it is drawn larger by the screen's ratio. */
export const POSTER_SIZE = { width: 300, height: 440 };

const TONES: Readonly<Record<RungResult['status'], Outcome>> = {
  qualified: 'met',
  'not-qualified': 'unmet',
  'needs-data': 'unknown',
  'needs-review': 'review',
  'not-applicable': 'na',
};
const SIGNS: Readonly<Record<Outcome, string>> = { met: '✓', unmet: '✕', unknown: '?', review: '人', na: '–' };

const FONT = "'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif";
const MARGIN = 24;

type Context = CanvasRenderingContext2D;

function write(context: Context, words: string, x: number, y: number, size: number, color: string, weight = 400): void {
  context.font = `${weight} ${size}px ${FONT}`;
  context.fillStyle = color;
  context.fillText(words, x, y);
}

export interface PosterContent {
  readonly rungs: readonly RungResult[];
  readonly edition: string;
  readonly asOf: string;
}

/** The verdicts, the day and the document. No figure of the firm and not its name: a picture travels. */
export function drawPoster(context: Context, { rungs, edition, asOf }: PosterContent): void {
  const { width, height } = POSTER_SIZE;
  context.fillStyle = COLORS.paper;
  context.fillRect(0, 0, width, height);
  context.fillStyle = COLORS.brandDeep;
  context.fillRect(0, 0, width, 96);
  write(context, COMMON.appName, MARGIN, 36, 14, COLORS.gold, 600);
  write(context, POSTER.title, MARGIN, 68, 22, '#ffffff', 700);

  rungs.forEach((result, at) => drawRung(context, result, 112 + at * 40));

  const foot = 112 + rungs.length * 40 + 22;
  write(context, POSTER.day(asOf), MARGIN, foot, 12, COLORS.soft);
  write(context, editionText(edition).number, MARGIN, foot + 18, 12, COLORS.soft);
  write(context, POSTER.notOfficial, MARGIN, height - 20, 12, COLORS.ink, 600);
}

function drawRung(context: Context, { rung, status }: RungResult, y: number): void {
  const tone = TONES[status];
  context.fillStyle = '#ffffff';
  context.fillRect(16, y, POSTER_SIZE.width - 32, 34);
  context.beginPath();
  context.arc(34, y + 17, 10, 0, Math.PI * 2);
  context.fillStyle = COLORS[tone];
  context.fill();
  context.textAlign = 'center';
  write(context, SIGNS[tone], 34, y + 21, 12, '#ffffff', 700);
  context.textAlign = 'left';
  write(context, rungText(rung).name, 54, y + 22, 14, COLORS.ink, 600);
  context.textAlign = 'right';
  write(context, STATUS_WORDS[status], POSTER_SIZE.width - 26, y + 22, 14, COLORS[tone], 700);
  context.textAlign = 'left';
}
