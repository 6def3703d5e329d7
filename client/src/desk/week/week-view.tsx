import { View } from '@tarojs/components';

import type { Week } from '../../services/desk';
import { openPage } from '../../services/navigation';
import { DESK, WEEK } from '../../texts/desk';
import { Card, LinkRow, SectionHead } from '../../ui';
import { sayLength } from './say-length';

/** The figures of a week, and the firms that they are of. */
export function WeekView({ week }: { readonly week: Week }) {
  const { answered, inTime, replyMinutes, closed, rating, actionsDone, waiting, actionsLate, byFirm } = week;
  return (
    <View>
      <SectionHead title={WEEK.didTitle} />
      <Card className="week-figures">
        <Figure name={WEEK.answered} value={WEEK.times(answered)} />
        <Figure name={WEEK.inTime} value={WEEK.share(inTime, answered)} isBad={inTime < answered} />
        <Figure name={WEEK.reply} value={replyMinutes === null ? WEEK.none : sayLength(replyMinutes)} />
        <Figure name={WEEK.actionsDone} value={WEEK.items(actionsDone)} />
        <Figure name={WEEK.closed} value={WEEK.times(closed)} />
        <Figure name={WEEK.rating} value={rating === null ? WEEK.none : WEEK.ratingOf(rating)} />
      </Card>
      <SectionHead title={WEEK.leftTitle} />
      <Card className="week-figures">
        <Figure name={WEEK.waiting} value={WEEK.times(waiting)} isBad={waiting > 0} />
        <Figure name={WEEK.actionsLate} value={WEEK.items(actionsLate)} isBad={actionsLate > 0} />
      </Card>
      <SectionHead title={WEEK.byFirmTitle} />
      {byFirm.length === 0 ? (
        <Card>{WEEK.byFirmNone}</Card>
      ) : (
        <Card className="line-list card--list">
          {byFirm.map((firm) => (
            <LinkRow
              key={firm.firmId}
              title={firm.name ?? DESK.unnamed}
              text={WEEK.firmLine(firm.answered, firm.actionsDone, firm.actionsLate)}
              onTap={() => openPage('deskFirm', { firm: firm.firmId })}
            />
          ))}
        </Card>
      )}
    </View>
  );
}

interface FigureProps {
  readonly name: string;
  readonly value: string;
  readonly isBad?: boolean;
}

function Figure({ name, value, isBad = false }: FigureProps) {
  return (
    <View>
      <View className="text-soft">{name}</View>
      <View className={`week-figure__value ${isBad ? 'week-figure__value--bad' : ''}`}>{value}</View>
    </View>
  );
}
