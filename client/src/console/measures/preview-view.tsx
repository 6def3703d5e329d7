import { View } from '@tarojs/components';

import { confirm } from '../../services/feedback';
import { COMMON } from '../../texts/common';
import { CONSOLE_MEASURES } from '../../texts/console-measures';
import { Button, Card, Notice, OutcomeBadge } from '../../ui';
import { Table } from '../parts/table';
import type { Preview } from './use-publishing';
import { WhoView } from './who-view';

const TONES = { new: 'met', changed: 'unknown', closing: 'unmet' } as const;

interface PreviewViewProps {
  readonly preview: Preview;
  readonly isBusy: boolean;
  readonly onPublish: () => void;
}

/** What would change, for whom, and what stands in the way. */
export function PreviewView({ preview, isBusy, onPublish }: PreviewViewProps) {
  const { changes, unchanged, total, firms, more, problems } = preview;
  const publish = async (): Promise<void> => {
    const asks = {
      title: CONSOLE_MEASURES.publish(changes.length),
      content: CONSOLE_MEASURES.publishAsk(changes.length),
      yes: CONSOLE_MEASURES.publishYes,
      no: COMMON.cancel,
    };
    if (await confirm(asks)) onPublish();
  };
  return (
    <View className="stack">
      {problems.length > 0 && (
        <View className="stack">
          <Notice live tone="bad" icon="alert">
            {CONSOLE_MEASURES.problemsTitle(problems.length)}
          </Notice>
          <Table
            columns={CONSOLE_MEASURES.problemColumns}
            tracks="minmax(0,1fr) minmax(0,2.4fr)"
            rows={problems.map(({ where, say }, at) => ({ key: `${at}`, cells: [where, say] }))}
          />
        </View>
      )}
      {(changes.length > 0 || problems.length === 0) && (
        <Notice live tone={changes.length === 0 ? 'good' : 'info'}>
          <View>{CONSOLE_MEASURES.summary(changes.length, unchanged, total)}</View>
          <View className="text-small">
            {changes.length === 0 ? CONSOLE_MEASURES.nothing : CONSOLE_MEASURES.firms(firms, more)}
          </View>
        </Notice>
      )}
      {changes.map((change) => (
        <ChangeCard key={change.measureId} change={change} />
      ))}
      {changes.length > 0 && <WhoView preview={preview} />}
      {changes.length > 0 && (
        <Button
          label={CONSOLE_MEASURES.publish(changes.length)}
          disabled={isBusy || problems.length > 0}
          onTap={() => void publish()}
        />
      )}
    </View>
  );
}

function ChangeCard({ change }: { readonly change: Preview['changes'][number] }) {
  const { title, kind, lines, fits, fitsIf } = change;
  return (
    <Card>
      <View className="row row--wrap">
        <OutcomeBadge outcome={TONES[kind]} word={CONSOLE_MEASURES.kinds[kind]} />
        <View className="text-strong grow" aria-role="heading">
          {title}
        </View>
      </View>
      <View className="text-soft">
        {`${CONSOLE_MEASURES.fits}：${sayCount(fits)} · ${CONSOLE_MEASURES.fitsIf}：${sayCount(fitsIf)}`}
      </View>
      {lines.length > 0 && (
        <View className="change-lines">
          {lines.map((line) => (
            <View key={line} className="change-lines__line">
              {line}
            </View>
          ))}
        </View>
      )}
    </Card>
  );
}

const sayCount = (count: number | null): string =>
  count === null ? CONSOLE_MEASURES.few : CONSOLE_MEASURES.atLeast(count);
