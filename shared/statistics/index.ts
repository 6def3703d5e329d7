export { heldBackIn, qualifiedIn } from './held-back';
export { hideHeat, type HeatCell, type Unmet } from './hide-heat';
export { hideSmall, type Cell, type Count } from './hide-small';
export { hideTables, type HiddenRow, type Row } from './hide-tables';
