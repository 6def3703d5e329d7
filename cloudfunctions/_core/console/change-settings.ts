import { CONTRACT, type ActionInput, type ActionOutput } from '@shared/api';
import type { Context } from '../context';
import { enact } from './enact';

/** A region's own settings. Whoever has more firms than they allow by now keeps them. */
export async function changeSettings(
  input: ActionInput<'console', 'setSettings'>,
  context: Context,
): Promise<ActionOutput<'console', 'setSettings'>> {
  const { region, firmsPerCommissioner, idleMonths } = input;
  const receipt = CONTRACT.console.setSettings.out;
  return enact(context, { action: 'console.setSettings', input, receipt }, async (tx) => {
    await tx.replace('settings', region, { firmsPerCommissioner, idleMonths });
    const said = Object.entries({ firmsPerCommissioner, idleMonths }).filter(([, value]) => value !== null);
    const detail = Object.fromEntries(said.map(([name, value]) => [name, String(value)]));
    return { receipt: { region }, deeds: [{ region, detail }] };
  });
}
