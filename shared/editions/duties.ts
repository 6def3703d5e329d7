import type { TitleCode } from '../firms/schema';

/** Where holders of a title report: one update a year covers every title of one register. */
export type Register = 'gradient' | 'champion';

const REGISTERS: Readonly<Partial<Record<TitleCode, Register>>> = {
  innovative: 'gradient',
  specialized: 'gradient',
  'little-giant': 'gradient',
  champion: 'champion',
};

/** The register in which a title is kept; null where we know of none that asks for reports. */
export const registerOf = (title: TitleCode): Register | null => REGISTERS[title] ?? null;
