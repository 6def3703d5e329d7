import { View } from '@tarojs/components';

import type { PublicMeasure, StateOn } from '@shared/measures';

import { DETAIL } from '../../texts/measure-detail';
import { Card, SectionHead } from '../../ui';
import { CalendarButton } from './calendar-button';
import { Fact } from './fact';
import { dateToKeep } from './key-dates';
import { isOver } from './next-step';
import { sayDate } from './say-date';

interface ApplyCardProps {
  readonly measure: PublicMeasure;
  readonly state: StateOn;
}

/** How, where and until when. */
export function ApplyCard({ measure, state }: ApplyCardProps) {
  const { apply, closedEarly, inForceText } = measure;
  const { channel, windowText, mode } = apply;
  const keep = dateToKeep(measure, state);
  const isChannelUnsure = measure.unsure.includes('apply.channel');
  return (
    <View>
      <SectionHead title={DETAIL.sections.apply} />
      <Card className="stack">
        {!isOver(state) && <View className="text-strong">{modeWords(measure)}</View>}
        {closedEarly && (
          <View className="tone--unmet">{DETAIL.closedBy[closedEarly.reason](sayDate(closedEarly.on))}</View>
        )}
        {mode !== 'none' && (
          <Fact name={DETAIL.channel} measure={measure} field="apply.channel">
            <View>{channel ?? DETAIL.channelNone}</View>
            {channel !== null && isChannelUnsure && <View className="tone--unknown">{DETAIL.channelUnsure}</View>}
          </Fact>
        )}
        {windowText !== null && (
          <Fact name={DETAIL.window} measure={measure} field="apply.windowText">
            {windowText}
          </Fact>
        )}
        <Dates measure={measure} state={state} />
        {inForceText !== null && <Fact name={DETAIL.dates.inForceText}>{inForceText}</Fact>}
        {keep && <CalendarButton measure={measure} name={keep.name} on={keep.on} />}
      </Card>
    </View>
  );
}

/** Of what may have ended nobody says that it can be had. */
const modeWords = ({ apply, standing }: PublicMeasure): string =>
  DETAIL.modes[apply.mode === 'rolling' && standing === 'unverified' ? 'rollingUnverified' : apply.mode];

function Dates({ measure: { apply, inForceFrom, inForceTo }, state }: ApplyCardProps) {
  const dates = [
    { name: DETAIL.dates.opensOn, on: apply.opensOn },
    { name: DETAIL.dates.closesOn, on: apply.closesOn, note: state.until === apply.closesOn ? DETAIL.lastDay : null },
    { name: DETAIL.dates.inForceFrom, on: inForceFrom },
    { name: DETAIL.dates.inForceTo, on: inForceTo },
  ].flatMap(({ name, on, note }) => (on === null ? [] : [{ name, on, note }]));
  return (
    <>
      {dates.map(({ name, on, note }) => (
        <Fact key={name} name={name}>
          {sayDate(on)}
          {note ? `（${note}）` : ''}
        </Fact>
      ))}
    </>
  );
}
