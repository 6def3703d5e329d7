import { View } from '@tarojs/components';

import type { AlertKind } from '@shared/alerts';
import { KIND_NAMES } from '@shared/text/alert-words';

import { changeSettings, type AlertSettings } from '../../services/alerts';
import { toast } from '../../services/feedback';
import { useRoles } from '../../services/people';
import { ALERT_SETTINGS } from '../../texts/alerts';
import { Card, SectionHead, ToggleRow } from '../../ui';

type MutableKind = Exclude<AlertKind, 'canary'>;
interface Group {
  readonly title: string;
  readonly kinds: readonly MutableKind[];
}

const { groups } = ALERT_SETTINGS;
const OF_FIRM: readonly Group[] = [
  { title: groups.measures, kinds: ['measure-new', 'measure-changed', 'measure-lost', 'outcome-flip'] },
  { title: groups.followed, kinds: ['followed-opens', 'followed-closing', 'followed-closed-early'] },
  { title: groups.titles, kinds: ['title-ends', 'yearly-update', 'major-change'] },
  { title: groups.people, kinds: ['reply', 'promise-missed', 'action-due'] },
];
const OF_CARE: Group = { title: groups.care, kinds: ['question', 'action-due'] };
/** Of somebody with a firm of his own the rest has its switch above. */
const OF_CARE_BESIDE: Group = { title: groups.care, kinds: ['question'] };

interface KindGroupsProps {
  readonly muted: AlertSettings['muted'];
  readonly canChange: boolean;
}

/** A switch for every kind of alert that may reach this person. */
export function KindGroups({ muted, canChange }: KindGroupsProps) {
  const { roles } = useRoles();
  const isCare = roles.includes('commissioner');
  const hasFirm = roles.includes('owner') || roles.includes('staff');
  const shown = [...(isCare && !hasFirm ? [] : OF_FIRM), ...(isCare ? [hasFirm ? OF_CARE_BESIDE : OF_CARE] : [])];
  const toggle = (kind: MutableKind): void => {
    if (!canChange) return toast(ALERT_SETTINGS.consentFirst);
    const isMuted = !muted.includes(kind);
    void changeSettings((known) => {
      const others = known.muted.filter((each) => each !== kind);
      return { ...known, muted: isMuted ? [...others, kind] : others };
    });
  };
  return (
    <View>
      {shown.map(({ title, kinds }, at) => (
        <View key={title}>
          <SectionHead title={title} />
          {at === 0 && <View className="text-soft">{ALERT_SETTINGS.inboxHint}</View>}
          <Card className={`line-list card--list ${at === 0 ? 'alert-settings__gap' : ''}`}>
            {kinds.map((kind) => (
              <ToggleRow
                key={kind}
                title={KIND_NAMES[kind].name}
                text={KIND_NAMES[kind].hint}
                on={!muted.includes(kind)}
                onTap={() => toggle(kind)}
              />
            ))}
          </Card>
        </View>
      ))}
    </View>
  );
}
