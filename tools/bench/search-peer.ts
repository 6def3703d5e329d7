import MiniSearch, { type Options } from 'minisearch';
import { regionName } from '@shared/firms';
import type { PublicMeasure } from '@shared/measures';

/** The peer: MiniSearch over the same fields and the same pairs of characters. It knows neither typos nor filters here. */

interface Flat {
  readonly id: string;
  readonly title: string;
  readonly number: string;
  readonly topic: string;
  readonly region: string;
  readonly bodies: string;
  readonly related: string;
  readonly summary: string;
  readonly initials: string;
}

const pairs = (text: string): string[] => {
  const clean = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^0-9a-z\u3400-\u9fff]+/g, ' ');
  return clean.split(' ').flatMap((word) => {
    if (word.length < 3 || /^[a-z0-9]+$/.test(word)) return word === '' ? [] : [word];
    return Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));
  });
};

const OPTIONS: Options<Flat> = {
  fields: ['title', 'number', 'topic', 'region', 'bodies', 'related', 'summary', 'initials'],
  tokenize: pairs,
  searchOptions: { boost: { title: 8, number: 6, topic: 4, region: 4, bodies: 3, related: 3, summary: 2 } },
};

const flat = (record: PublicMeasure): Flat => ({
  id: record.id,
  title: record.title,
  number: record.documentNumber ?? '',
  topic: record.topic,
  region: regionName(record.region),
  bodies: record.bodies.join(' '),
  related: record.relatedNumbers.join(' '),
  summary: record.benefit.summary,
  initials: record.initials,
});

export function buildPeer(records: readonly PublicMeasure[]): MiniSearch<Flat> {
  const peer = new MiniSearch<Flat>(OPTIONS);
  peer.addAll(records.map(flat));
  return peer;
}

export const loadPeer = (json: string): MiniSearch<Flat> => MiniSearch.loadJSON<Flat>(json, OPTIONS);
