import { isField } from '@shared/alerts';
import { CONTRACT, type ActionInput, type ActionOutput } from '@shared/api';
import { readSetup } from '../alerts/asks-of';
import { SETUP } from '../alerts/records';
import { AppError, type FieldFault } from '../app-error';
import type { Context } from '../context';
import { readBucket, writeBucket } from '../outbox/tokens';
import { enact } from './enact';

type Input = ActionInput<'console', 'setAlertSetup'>;

/**
 * How messages are sent from now on. Whoever saves it has looked: the platform's word to stop holds no longer. CONFLICT (`version`)
 * when it is not the newest.
 */
export async function setAlertSetup(input: Input, context: Context): Promise<ActionOutput<'console', 'setAlertSetup'>> {
  const faults = faultsOf(input);
  if (faults.length > 0) throw new AppError('BAD_REQUEST', faults);
  const { templates, perSecond, digestAt, isPaused } = input;
  const receipt = CONTRACT.console.setAlertSetup.out;
  return enact(context, { action: 'console.setAlertSetup', input, receipt }, async (tx) => {
    const known = await readSetup(tx);
    if (known.version !== input.version) throw new AppError('CONFLICT', [{ path: 'version', code: 'stale' }]);
    const version = known.version + 1;
    await tx.replace('alertSetup', SETUP, { version, templates, perSecond, digestAt, isPaused });
    const bucket = await readBucket(tx, context);
    if (bucket.stopped !== null) await writeBucket(tx, { ...bucket, stopped: null });
    const said = { templates: String(templates.length), perSecond: String(perSecond), digestAt };
    return {
      receipt: { version },
      deeds: [{ region: input.region, detail: { ...said, isPaused: isPaused ? 'yes' : 'no' } }],
    };
  });
}

/** A template, or a field of it, that is there twice says two things; the platform has no field of another type. */
function faultsOf({ templates }: Input): readonly FieldFault[] {
  return templates.flatMap(({ template, templateId, fields }, at) => [
    ...(templates.findIndex((each) => each.template === template) < at
      ? [{ path: `templates.${at}.template`, code: 'twice' }]
      : []),
    ...(templates.findIndex((each) => each.templateId === templateId) < at
      ? [{ path: `templates.${at}.templateId`, code: 'twice' }]
      : []),
    ...fields.flatMap(({ name }, place) => {
      const path = `templates.${at}.fields.${place}.name`;
      if (!isField(name)) return [{ path, code: 'bad-format' }];
      return fields.findIndex((each) => each.name === name) < place ? [{ path, code: 'twice' }] : [];
    }),
  ]);
}
