import { View } from '@tarojs/components';

import { STATES, type MeasureState } from '@shared/measures/terms';
import { STATE_NAMES } from '@shared/text/measures';

import type { DeskFirm } from '../../services/desk';
import { measureQuery } from '../../services/firm-in-care';
import { openPage } from '../../services/navigation';
import { DESK, DESK_FIRM } from '../../texts/desk';
import { Card, LinkRow, SectionHead } from '../../ui';
import { inCare } from '../parts/in-care';

const isState = (state: string): state is MeasureState => (STATES as readonly string[]).includes(state);
const nameOf = (state: string): string => (isState(state) ? STATE_NAMES[state] : '');

/** The best few measures of the firm, and the way to all of them. */
export function MeasuresCard({ shown }: { readonly shown: DeskFirm }) {
  const { firmId, name, region, measures } = shown;
  return (
    <View>
      <SectionHead title={DESK_FIRM.measuresTitle} />
      <Card className="line-list card--list">
        {measures.length === 0 && <View className="line-item">{DESK_FIRM.measuresNone}</View>}
        {measures.map(({ measureId, title, state, closesOn }) => (
          <LinkRow
            key={measureId}
            title={title}
            text={DESK_FIRM.closesOn(nameOf(state), closesOn)}
            onTap={() => openPage('measure', measureQuery(measureId, inCare(shown)))}
          />
        ))}
        <LinkRow
          icon="doc"
          title={DESK_FIRM.measuresAll}
          onTap={() => openPage('firm', { id: firmId, name: name ?? DESK.unnamed, region })}
        />
      </Card>
    </View>
  );
}
