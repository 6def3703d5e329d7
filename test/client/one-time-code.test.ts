import { cleanCode, codeOfQuery, isWholeCode, sayCode } from '../../client/src/services/one-time-code';

/** A code as people read it aloud, write it down, paste it, and type it on a Chinese keyboard. */

it.each([
  ['as it is shown', 'QEK4-NH01-2ZY5'],
  ['in small letters', 'qek4-nh01-2zy5'],
  ['with blanks and a line break', ' QEK4 NH01\n2ZY5 '],
  ['full width', 'ＱＥＫ４－ＮＨ０１－２ＺＹ５'],
  ['with a Chinese dash', 'QEK4—NH01—2ZY5'],
  ['O for 0, I or L for 1', 'QEK4-NHOI-2ZY5'],
  ['small l for 1', 'qek4-nhol-2zy5'],
  ['with words around it', '邀请码：QEK4-NH01-2ZY5'],
])('%s', (_, text) => {
  expect(cleanCode(text)).toBe('QEK4NH012ZY5');
  expect(isWholeCode(cleanCode(text))).toBe(true);
});

it.each([[''], ['QEK4-NH01-2ZY'], ['QEK4-NH01-2ZYU']])('%s is no whole code', (text) => {
  expect(isWholeCode(cleanCode(text))).toBe(false);
});

it('shows it in groups of four', () => {
  expect(sayCode('QEK4NH012ZY5')).toBe('QEK4-NH01-2ZY5');
  expect(sayCode('')).toBe('');
});

it('takes it from a link or from a scene, and from nothing else', () => {
  expect(codeOfQuery({ code: 'QEK4NH012ZY5' })).toBe('QEK4NH012ZY5');
  expect(codeOfQuery({ scene: 'i=QEK4NH012ZY5' })).toBe('QEK4NH012ZY5');
  expect(codeOfQuery({ scene: 'm=QEK4NH012ZY5' })).toBe('');
  expect(codeOfQuery({})).toBe('');
});
