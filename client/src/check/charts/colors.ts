/** The tokens of ui/tokens.scss that pictures need. */
export const COLORS = {
  ink: '#1b2a34',
  soft: '#51606b',
  paper: '#f6f4ef',
  line: '#d5cfc2',
  rest: '#e2ddd2',
  brand: '#12476b',
  brandDeep: '#0b3049',
  gold: '#f0c878',
  met: '#1b6b42',
  unmet: '#a5342a',
  unknown: '#9a6a00',
  review: '#53439a',
  na: '#56616a',
} as const;
