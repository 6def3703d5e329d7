import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkUscc, normaliseUscc, parseFirm } from '@shared/firms';
import { AS_OF } from '@test/factories/firm';

/** 统一社会信用代码, GB 32100-2015: 18 characters of a 31-letter alphabet, the last one a check character. */

interface Vectors {
  readonly valid: readonly { readonly code: string; readonly note: string }[];
  readonly invalid: readonly { readonly code: string; readonly reason: string }[];
  readonly normalise: readonly { readonly input: string; readonly output: string }[];
}
const file = path.join(__dirname, '../../golden/uscc-vectors.json');
const vectors = JSON.parse(readFileSync(file, 'utf8')) as Vectors;

const parse = (uscc: string, usccCheck: 'refuse' | 'warn') =>
  parseFirm({ region: '330106', uscc }, { asOf: AS_OF, usccCheck });

it.each(vectors.valid)('$code is right ($note)', ({ code }) => {
  expect(checkUscc(code)).toBe('ok');
  expect(parse(code, 'refuse')).toMatchObject({ ok: true, warnings: [] });
});

it.each(vectors.invalid)('"$code" is wrong: $reason', ({ code }) => {
  expect(checkUscc(code)).not.toBe('ok');
  const shape = checkUscc(code) === 'bad-shape';
  const issue = { path: 'uscc', code: shape ? 'bad-uscc' : 'bad-uscc-check' };
  expect(parse(code, 'refuse')).toEqual({ ok: false, issues: [issue] });
  // On the phone a wrong check character is a warning: some genuine early codes fail it.
  expect(parse(code, 'warn')).toMatchObject(shape ? { ok: false, issues: [issue] } : { ok: true, warnings: [issue] });
});

it.each(vectors.normalise)('$input is read as $output', ({ input, output }) => {
  expect(normaliseUscc(input)).toBe(output);
  expect(parse(input, 'refuse')).toMatchObject({ ok: true, firm: { uscc: output } });
});

it('every single wrong character is noticed', () => {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  for (const { code } of vectors.valid) {
    for (let at = 0; at < code.length; at += 1) {
      for (const other of alphabet) {
        if (other === code[at]) continue;
        expect(checkUscc(code.slice(0, at) + other + code.slice(at + 1))).not.toBe('ok');
      }
    }
  }
});
