import type { Criterion } from '../../rules/types';
import { no, yes } from '../../rules/write';

const DOCUMENT = '工信部企业〔2026〕2号';

/** 第十一条: what every tier asks. Each is a veto. Accidents count from 较大 upwards (附件3（二）). */
export const BASE_2026: readonly Criterion[] = [
  {
    id: 'base.registered',
    clause: `${DOCUMENT} 第十一条`,
    when: yes('registeredInMainland'),
    evidence: ['business-licence'],
    confidence: 'confirmed',
  },
  {
    id: 'base.size',
    clause: `${DOCUMENT} 第十一条；工信部联企业〔2011〕300号`,
    when: { smallOrMedium: 'miit-2011-300' },
    evidence: ['audit-report', 'social-insurance'],
    confidence: 'confirmed',
  },
  {
    id: 'base.lists',
    clause: `${DOCUMENT} 第十一条`,
    when: { all: [no('compliance.abnormalList'), no('compliance.dishonestList')] },
    evidence: ['credit-report'],
    confidence: 'confirmed',
  },
  {
    id: 'base.product',
    clause: `${DOCUMENT} 第十一条`,
    when: no('product.prohibited'),
    evidence: ['product-statement'],
    confidence: 'confirmed',
  },
  {
    id: 'base.incident',
    clause: `${DOCUMENT} 第十一条；附件3（二）`,
    when: no('compliance.majorIncident3y'),
    evidence: ['credit-report'],
    confidence: 'confirmed',
  },
  {
    id: 'base.fraud',
    clause: `${DOCUMENT} 第三章 动态管理；工信厅企业函〔2026〕117号`,
    when: no('compliance.dataFraud3y'),
    evidence: [],
    confidence: 'confirmed',
  },
];
