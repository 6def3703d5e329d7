import { View } from '@tarojs/components';

import { toast } from '../../services/feedback';
import { openPage } from '../../services/navigation';
import { CONSOLE_MEASURES } from '../../texts/console-measures';
import { Button, Card, FieldError, Link, StatePage } from '../../ui';
import { ListedView } from '../parts/listed';
import { minuteOf } from '../../services/say-day';
import { useAct } from '../parts/use-act';
import { useList } from '../parts/use-list';

/** What users say is wrong with a measure, until an operator has seen to it. */
export function ReportsTab({ region }: { readonly region: string }) {
  const list = useList('reports', { region });
  const { act, isBusy, error } = useAct('settleReport');
  const settle = async (reportId: string): Promise<void> => {
    if (await act({ reportId })) toast(CONSOLE_MEASURES.settled);
  };
  return (
    <View className="stack">
      <View className="text-soft">{CONSOLE_MEASURES.reportsLead}</View>
      {error !== null && <FieldError text={error} />}
      <ListedView
        list={list}
        empty={
          <StatePage icon="check" title={CONSOLE_MEASURES.reportsEmpty} text={CONSOLE_MEASURES.reportsEmptyText} />
        }
      >
        {(items) =>
          items.map(({ reportId, measureId, title, kind, text, at }) => (
            <Card key={reportId} className="stack">
              <Link
                label={title}
                hint={CONSOLE_MEASURES.look(title)}
                onTap={() => openPage('measure', { id: measureId })}
              />
              <View>
                {`${CONSOLE_MEASURES.reportKinds[kind] ?? kind}：${text === '' ? CONSOLE_MEASURES.noWords : text}`}
              </View>
              <View className="text-soft">{minuteOf(at)}</View>
              <Button
                kind="secondary"
                icon="check"
                label={CONSOLE_MEASURES.settle}
                hint={CONSOLE_MEASURES.settleAria(title)}
                disabled={isBusy}
                onTap={() => void settle(reportId)}
              />
            </Card>
          ))
        }
      </ListedView>
    </View>
  );
}
