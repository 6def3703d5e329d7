import { parseArgs } from 'node:util';
import { compileCatalogue, matchMeasures, type Measure, type MeasureMatch } from '@shared/measures';
import { CATALOGUE } from '@shared/measures/catalogue';
import { requirementText } from '@shared/text/measures';
import { parseJson, readAsOf, readFirm, readText, Refused, runCommand } from './firm-file';

/** `npm run match -- <firm.json>`: the measures of the catalogue for a firm, best first, as JSON on standard output. */

function main(argv: readonly string[]): void {
  const { values, positionals } = readArguments(argv);
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) {
    throw new Refused('BAD_ARGUMENT', '用法：npm run match -- <firm.json> [--as-of 日期] [--all]');
  }
  const asOf = readAsOf(values['as-of']);
  const { firm } = readFirm(parseJson(readText(file)), asOf);
  const byId = new Map(CATALOGUE.map((measure) => [measure.id, measure]));
  const matches = matchMeasures(compileCatalogue(CATALOGUE), firm, { asOf, all: values.all });
  const measures = matches.map((match) => told(match, byId.get(match.id)));
  process.stdout.write(`${JSON.stringify({ asOf, measures })}\n`);
}

/** The reasons with the words of the record, so that the output can be read without it. */
function told({ reasons, ...match }: MeasureMatch, measure: Measure | undefined) {
  const texts = new Map(measure?.requirements.map((requirement) => [requirement.id, requirementText(requirement)]));
  return {
    ...match,
    title: measure?.title ?? '',
    successors: measure?.replacedBy ? [measure.replacedBy] : (measure?.successors ?? []),
    reasons: reasons.map((reason) => ({ ...reason, text: texts.get(reason.condition) ?? '' })),
  };
}

function readArguments(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { 'as-of': { type: 'string' }, all: { type: 'boolean', default: false } },
    });
  } catch (error) {
    throw new Refused('BAD_ARGUMENT', error instanceof Error ? error.message : String(error));
  }
}

runCommand(main);
