import type { ActionInput, ActionOutput } from '@shared/api';
import { writeAudit } from '../../audit/write-audit';
import type { Context } from '../../context';
import { diffOf } from '../../import/diff';
import { wordChanges } from '../../import/print-diff';
import { today } from '../../today';
import { countFits } from './count-fits';
import { layOver, readingOf } from './lay-over';
import { nameMeasures } from './name-measures';
import { readUpload } from './read-upload';

type Preview = ActionOutput<'console', 'preview'>;

/** More than anybody puts right at one go. */
const MOST_PROBLEMS = 200;
/** An answer ends at a megabyte, and a character is three bytes. */
const MOST_CHARACTERS = 150_000;

/**
 * What a file would change, whom that would fit, and what is wrong with it. Nothing of it is written but that somebody asked:
 * conditions that are made up for the purpose could be asked about firms instead of measures.
 */
export async function previewUpload(
  { region, uploadId }: ActionInput<'console', 'preview'>,
  context: Context,
): Promise<Preview> {
  const upload = await readUpload(uploadId, context);
  const { version, measures, changes, unchanged, problems } = await layOver(readingOf(upload), upload.name, context);
  const worded = wordChanges(diffOf(changes, today(context.clock)));
  const { firms, more, counts, who } = await countFits(
    worded.map(({ measure }) => measure),
    region,
    context,
  );
  const ids = worded.map(({ measure }) => measure.id);
  const detail = nameMeasures(ids);
  await context.db.transact((tx) => writeAudit(tx, 'console.preview', { region, detail }, context));
  let left = MOST_CHARACTERS;
  return {
    version,
    total: measures.length,
    unchanged,
    changes: worded.map(({ measure: { id, title }, kind, lines }) => {
      left -= lines.join('').length;
      const { fits = null, fitsIf = null } = counts.get(id) ?? {};
      return { measureId: id, title, kind, lines: left > 0 ? lines : [], fits, fitsIf };
    }),
    firms,
    more,
    who: { places: [...who.places], sections: [...who.sections] },
    problems: problems.slice(0, MOST_PROBLEMS).map(({ where, say }) => ({ where, say })),
  };
}
