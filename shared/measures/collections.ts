/** Names of the collections. */
export const COLLECTION_IDS = ['ten-areas', 'one-four-one', 'xieshou', 'digital'] as const;

/**
 * What the briefing of 2022 speaks of, in its order, so that an owner who has heard of it finds it. Most of it has passed:
 * each record says so and points to what came after.
 */
export interface Collection {
  readonly id: (typeof COLLECTION_IDS)[number];
  readonly measures: readonly string[];
}

export const COLLECTIONS: readonly Collection[] = [
  {
    id: 'ten-areas',
    measures: [
      'cn-2021-shishi-01-fiscal-tax',
      'cn-2021-shishi-02-credit',
      'cn-2021-shishi-03-capital-market',
      'cn-2021-shishi-04-industry-chain',
      'cn-2021-shishi-05-innovation',
      'cn-2021-shishi-06-digital',
      'cn-2021-shishi-07-talent',
      'cn-2021-shishi-08-market',
      'cn-2021-shishi-09-service',
      'cn-2021-shishi-10-local',
    ],
  },
  {
    id: 'one-four-one',
    measures: [
      'cn-2022-141-one-system',
      'cn-2020-digital-empower',
      'cn-2022-yiqiyiqi',
      'cn-2022-xieshou-action',
      'cn-2022-arrears-prevention',
      'cn-2022-jiali-bangfu',
    ],
  },
  {
    id: 'xieshou',
    measures: [
      'cn-2022-xieshou-innovation-chain',
      'cn-2022-xieshou-industry-chain',
      'cn-2022-xieshou-supply-chain',
      'cn-2022-xieshou-data-chain',
      'cn-2022-xieshou-capital-chain',
      'cn-2022-xieshou-service-chain',
      'cn-2022-xieshou-talent-chain',
    ],
  },
  {
    id: 'digital',
    measures: [
      'cn-2020-digital-empower',
      'cn-2020-digital-batch1-providers',
      'cn-2020-digital-batch2-benchmarks',
      'cn-2020-digital-batch3-events',
      'cn-2020-digital-batch4-training',
      'cn-digital-empower-2025-2027',
    ],
  },
];
