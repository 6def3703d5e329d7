import type { Criterion } from '../../rules/types';
import { no, yes } from '../../rules/write';

const at = (note = '') => `工信部企业〔2022〕63号 附件 基本条件${note}`;

/** The conditions at the head of 附件1, 2 and 3. Accidents count from 重大 upwards; the wording is from memory. */
export const BASE_2022: readonly Criterion[] = [
  {
    id: 'base.registered',
    clause: at(),
    when: { all: [yes('registeredInMainland'), yes('independentLegalPerson')] },
    evidence: ['business-licence'],
    confidence: 'memory',
  },
  {
    id: 'base.size',
    clause: at('；工信部联企业〔2011〕300号'),
    when: { smallOrMedium: 'miit-2011-300' },
    evidence: ['audit-report', 'social-insurance'],
    confidence: 'confirmed',
  },
  {
    id: 'base.lists',
    clause: at(),
    when: { all: [no('compliance.abnormalList'), no('compliance.dishonestList')] },
    evidence: ['credit-report'],
    confidence: 'confirmed',
  },
  {
    id: 'base.product',
    clause: at(),
    when: no('product.prohibited'),
    evidence: ['product-statement'],
    confidence: 'memory',
  },
  {
    id: 'base.incident',
    clause: at(),
    when: no('compliance.majorIncident3y'),
    evidence: ['credit-report'],
    confidence: 'confirmed',
  },
  {
    id: 'base.tax',
    clause: at(),
    when: no('compliance.taxEvasion3y'),
    evidence: ['credit-report'],
    confidence: 'confirmed',
  },
  {
    id: 'base.fraud',
    clause: '工信部企业〔2022〕63号 动态管理',
    when: no('compliance.dataFraud3y'),
    evidence: [],
    confidence: 'confirmed',
  },
];
