import type { Page } from 'playwright-core';
import { ASKINGS } from '../../shared/check';
import type { Firm } from '../../shared/firms';
import { choiceText, fieldText } from '../../shared/text';
import { front } from './browser';

/** What the questionnaire asks right now, by the words on the screen. */
export interface Asked {
  readonly key: string;
  readonly path: string;
  readonly kind: string;
}

const REGION = { key: 'region', kind: 'region' };

export async function askedNow(page: Page): Promise<Asked | null> {
  const screen = front(page);
  const heading = screen.locator('.text-headline');
  if ((await heading.count()) === 0) return null;
  const label = (await heading.first().innerText()).trim();
  const asking = [REGION, ...ASKINGS].find(({ key }) => fieldText(key).label === label);
  if (!asking) return null;
  const years = screen.locator('.ask__year');
  const year = (await years.count()) > 0 ? (await years.innerText()).slice(0, 4) : null;
  return { key: asking.key, kind: asking.kind, path: pathOf(asking.key, year) };
}

function pathOf(key: string, year: string | null): string {
  if (year === null) return key;
  return key === 'evaluationScore' ? `evaluationScore.${year}` : key.replace('years.', `years.${year}.`);
}

export function valueAt(firm: Firm, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], firm);
}

/** Answer the question on the screen as this firm would; what it does not know is skipped. */
export async function answer(page: Page, asked: Asked, firm: Firm): Promise<void> {
  const screen = front(page);
  const value = valueAt(firm, asked.path);
  const tap = (words: string) => screen.getByText(words, { exact: true }).first().click();
  const next = () => tap('下一题');
  const type = async (...texts: string[]) => {
    for (const [at, text] of texts.entries()) await screen.locator('input').nth(at).fill(text);
    await next();
  };
  if (value === undefined || value === null) return tap('不知道，先跳过');
  switch (asked.kind) {
    case 'yesno':
      return tap(value === true ? '是' : '否');
    case 'choice':
      return tap(choiceText(asked.key, String(value)));
    case 'money':
      return type(String(Number(value) / 10_000));
    case 'share':
      return type(String(Number(value) / 100));
    case 'count':
    case 'score':
      return type(String(value));
    case 'month':
    case 'date':
      return type(...String(value).split('-'));
    case 'list':
      if (!Array.isArray(value) || value.length > 0) throw new Error(`${asked.path}: only empty lists are driven here`);
      return tap('都没有');
    case 'industry':
      await tap('制造业');
      await tap('通用设备制造业');
      return type(String(value).slice(1));
    case 'region':
      await tap('浙江省');
      await tap('杭州市');
      return next();
    default:
      throw new Error(`no way to answer a ${asked.kind}`);
  }
}
