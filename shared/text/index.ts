export * from './describe';
export * from './plan';
export { formatMoney, formatRatio, formatValue } from './format';
export type { FieldText } from './fields';
export { partsOf, wordAlert, type AlertWords, type Named } from './alerts';
export { KIND_NAMES as ALERT_KIND_NAMES, KIND_WORDS, TEMPLATE_NAMES } from './alert-words';
export { formatDay, formatMinute } from './days';
