import anhui from './anhui.json';
import beijing from './beijing.json';
import chongqing from './chongqing.json';
import fujian from './fujian.json';
import guangdong from './guangdong.json';
import hebei from './hebei.json';
import heilongjiang from './heilongjiang.json';
import henan from './henan.json';
import hubei from './hubei.json';
import hunan from './hunan.json';
import innerMongolia from './inner-mongolia.json';
import jiangsu from './jiangsu.json';
import jilin from './jilin.json';
import liaoning from './liaoning.json';
import nationalBriefing from './national-briefing.json';
import nationalCapitalMarket from './national-capital-market.json';
import nationalCredit from './national-credit.json';
import nationalDigital from './national-digital.json';
import nationalFiscalTax from './national-fiscal-tax.json';
import nationalInnovation from './national-innovation.json';
import nationalMarket from './national-market.json';
import nationalService from './national-service.json';
import nationalSupplyChain from './national-supply-chain.json';
import nationalTalent from './national-talent.json';
import shaanxi from './shaanxi.json';
import shandong from './shandong.json';
import shanghai from './shanghai.json';
import sichuan from './sichuan.json';
import tianjin from './tianjin.json';
import yunnan from './yunnan.json';
import zhejiang from './zhejiang.json';
import { z } from '../../zod';
import { measureSchema, type Measure } from '../schema';

/** One file a province, the country by area; what the briefing of 2022 names stands in a file of its own. */
const FILES: readonly unknown[] = [
  anhui,
  beijing,
  chongqing,
  fujian,
  guangdong,
  hebei,
  heilongjiang,
  henan,
  hubei,
  hunan,
  innerMongolia,
  jiangsu,
  jilin,
  liaoning,
  nationalBriefing,
  nationalCapitalMarket,
  nationalCredit,
  nationalDigital,
  nationalFiscalTax,
  nationalInnovation,
  nationalMarket,
  nationalService,
  nationalSupplyChain,
  nationalTalent,
  shaanxi,
  shandong,
  shanghai,
  sichuan,
  tianjin,
  yunnan,
  zhejiang,
];

/**
 * The catalogue that a new installation starts with, 236 measures. It is read by tools and tests; functions and phones
 * read what an operator published. Throws when a record is not what the schema says.
 */
export const CATALOGUE: readonly Measure[] = FILES.flatMap((file) => z.array(measureSchema).parse(file));
