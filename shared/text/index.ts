export * from './describe';
export * from './plan';
export { formatMoney, formatRatio, formatValue } from './format';
export type { FieldText } from './fields';
