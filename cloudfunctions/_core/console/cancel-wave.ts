import { CONTRACT, type ActionInput, type ActionOutput } from '@shared/api';
import { AppError } from '../app-error';
import { waveRecord } from '../alerts/records';
import type { Context } from '../context';
import { changeRecord } from '../store/change-record';
import { readRecord } from '../store/read-record';
import { instant } from '../today';
import { enact } from './enact';
import { isOwn } from './list-waves';

type Cancelled = ActionOutput<'console', 'cancelWave'>;

/** Stops a wave: nobody else is told, and the lookout takes back what still waits. What has gone stays. */
export function cancelWave(input: ActionInput<'console', 'cancelWave'>, context: Context): Promise<Cancelled> {
  const { waveId } = input;
  const { clock, subject } = context;
  const order = { action: 'console.cancelWave', input, receipt: CONTRACT.console.cancelWave.out } as const;
  return enact<Cancelled>(context, order, async (tx) => {
    const wave = await readRecord(tx, 'alertWaves', waveId, waveRecord);
    if (!wave || !isOwn(wave, subject.regions)) throw new AppError('NOT_FOUND');
    if (wave.state !== 'running' && wave.state !== 'done')
      throw new AppError('CONFLICT', [{ path: '$', code: 'already-so' }]);
    await changeRecord(tx, 'alertWaves', wave, { state: 'cancelling', nextAt: instant(clock) });
    const region = wave.places[0] ?? subject.regions[0] ?? '';
    return {
      receipt: { waveId },
      deeds: [{ region, detail: { waveId, kind: wave.kind, measures: String(wave.measures.length) } }],
    };
  });
}
