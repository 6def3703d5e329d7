import { View } from '@tarojs/components';

import type { Rung } from '@shared/rules/types';
import { rungText } from '@shared/text';

import { useDraft } from '../services/draft';
import { openPage } from '../services/navigation';
import { COMMON } from '../texts/common';
import { HOME } from '../texts/home';
import { Button } from '../ui';
import { Stairs } from './stairs';
import type { Standing } from './use-standing';

function headline(standing: Standing | null, goal: Rung | null): string {
  if (!standing) return HOME.firstTitle;
  if (standing.reached) return HOME.position(rungText(standing.reached).name);
  const status = goal ? standing.statuses[goal] : undefined;
  return goal && status ? HOME.towards[status](rungText(goal).short) : HOME.positionUnknown;
}

/** Where the firm stands, and the one next step. */
export function Hero({ standing }: { readonly standing: Standing | null }) {
  const draft = useDraft((state) => state.draft);
  const isBegun = draft.rung !== null;
  const isOpen = isBegun && (standing === null || standing.left > 0);
  return (
    <View className="hero">
      <View className="hero__tagline">{HOME.tagline}</View>
      <View className="hero__title" aria-role="heading">
        {headline(standing, draft.rung)}
      </View>
      <View className="hero__text">{standing ? COMMON.notOfficial : HOME.firstText}</View>
      <Stairs
        statuses={standing?.statuses ?? {}}
        goal={draft.rung}
        onTap={standing ? (rung) => openPage('result', { rung }) : null}
      />
      <View className="hero__actions">
        {!isBegun && (
          <Button
            kind="light"
            label={HOME.start}
            hint={HOME.startHint}
            iconAfter="right"
            onTap={() => openPage('ask')}
          />
        )}
        {isOpen && (
          <Button
            kind="light"
            label={HOME.resume(standing?.left ?? null)}
            iconAfter="right"
            onTap={() => openPage('ask')}
          />
        )}
        {isBegun && !isOpen && (
          <Button kind="light" label={HOME.seeResult} iconAfter="right" onTap={() => openPage('result')} />
        )}
        {!isBegun && <View className="hero__note">{HOME.startNote}</View>}
        {isOpen && standing && (
          <View
            className="hero__second"
            aria-role="button"
            aria-label={HOME.restart}
            onClick={() => openPage('result')}
          >
            {HOME.restart}
          </View>
        )}
      </View>
    </View>
  );
}
