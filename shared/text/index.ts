export * from './describe';
export { formatMoney, formatRatio, formatValue } from './format';
export type { FieldText } from './fields';
