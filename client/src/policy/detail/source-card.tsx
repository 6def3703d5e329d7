import { View } from '@tarojs/components';

import type { PublicMeasure } from '@shared/measures';
import { MEASURE_CONFIDENCES, STANDING_NAMES } from '@shared/text/measures';

import { copyText, toast } from '../../services/feedback';
import { COMMON } from '../../texts/common';
import { DETAIL } from '../../texts/measure-detail';
import { Button, Card, Link, Notice, SectionHead } from '../../ui';
import { Fact } from './fact';
import { sayDate } from './say-date';

const copy = async (text: string): Promise<void> => toast((await copyText(text)) ? COMMON.copied : COMMON.copyFailed);

/** Where it stands and how sure we are of it. Only what may be shown is in the record; nothing is opened for the reader. */
export function SourceCard({ measure }: { readonly measure: PublicMeasure }) {
  const { bodies, documentNumber, relatedNumbers, issued, link, standing, standingNote, confidence } = measure;
  const pages = measure.pages.filter(({ url }) => url !== link?.url);
  return (
    <View>
      <SectionHead title={DETAIL.sections.source} />
      <Card className="stack">
        {measure.disputed && <Notice tone="warn">{DETAIL.disputed}</Notice>}
        {bodies.length > 0 && (
          <Fact name={DETAIL.bodies} measure={measure} field="bodies">
            {bodies.join('、').replace('、等', '等')}
          </Fact>
        )}
        <Fact name={DETAIL.number}>
          <View>{documentNumber ?? DETAIL.numberNone}</View>
          {documentNumber !== null && (
            <Link icon="doc" label={DETAIL.copyNumber} onTap={() => void copy(documentNumber)} />
          )}
        </Fact>
        {relatedNumbers.length > 0 && <Fact name={DETAIL.numbers}>{relatedNumbers.join('、')}</Fact>}
        {issued !== null && <Fact name={DETAIL.issued}>{sayDate(issued)}</Fact>}
        <Fact name={DETAIL.original}>
          {link ? (
            <View className="stack">
              <View className="text-small">{link.url}</View>
              <View className="text-soft">{DETAIL.linkSeen[link.seen]}</View>
              <Button kind="secondary" icon="link" label={DETAIL.copyLink} onTap={() => void copy(link.url)} />
            </View>
          ) : (
            DETAIL.originalNone
          )}
        </Fact>
        {pages.length > 0 && (
          <Fact name={DETAIL.pages}>
            {pages.map(({ publisher, url }) => (
              <View key={url}>
                <Link icon="link" label={DETAIL.copyPage(publisher)} onTap={() => void copy(url)} />
              </View>
            ))}
          </Fact>
        )}
        <Fact name={DETAIL.standing}>{STANDING_NAMES[standing]}</Fact>
        {standingNote !== null && (
          <Fact name={DETAIL.note} measure={measure} field="standingNote">
            {standingNote}
          </Fact>
        )}
        <Fact name={DETAIL.sure}>
          <View>{MEASURE_CONFIDENCES[confidence]}</View>
          <View>{DETAIL.verified(sayDate(measure.verifiedOn))}</View>
        </Fact>
      </Card>
    </View>
  );
}
