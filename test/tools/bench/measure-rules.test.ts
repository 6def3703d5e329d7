import { CATALOGUE } from '@shared/measures/catalogue';
import { buildMeasureRules } from '../../../tools/bench/measure-rules';

/** `npm run bench` draws its measures from the catalogue: a condition new to it must not end the bench. */

test.each(CATALOGUE.map((measure) => [measure.id, measure] as const))('the peer can say what %s asks', (_, measure) => {
  expect(() => buildMeasureRules([measure])).not.toThrow();
});
