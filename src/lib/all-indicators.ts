import { INDICATORS_VERSION, indicatorsSchema } from '../library.schema.ts';
import { gathered } from './gathered.ts';

/** What the converter gathered of the indicators of all plans. */
export const loadIndicators = gathered('library/indicators.json', indicatorsSchema, {
  schema: INDICATORS_VERSION,
  plans: [],
  indicators: [],
  apart: [],
  prose: [],
});
