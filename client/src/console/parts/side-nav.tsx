import { View } from '@tarojs/components';

import { replacePage } from '../../services/navigation';
import { CONSOLE, CONSOLE_PARTS } from '../../texts/console';
import { Icon, Pressable, type IconName } from '../../ui';

export type Part = keyof typeof CONSOLE_PARTS;

const ICONS: Readonly<Record<Part, IconName>> = {
  console: 'flag',
  consoleFirms: 'check',
  consoleCommissioners: 'person',
  consoleAssign: 'link',
  consoleHeld: 'shield',
  consoleLate: 'alert',
  consoleMeasures: 'doc',
  consoleWaves: 'share',
  consoleStatistics: 'stairs',
  consoleCodes: 'shield',
  consoleOperators: 'person',
  consoleOutbox: 'clock',
  consoleAlertSetup: 'pen',
  consoleAudit: 'clock',
  consoleSettings: 'filter',
};

const FOR_ADMINISTRATORS: readonly Part[] = ['consoleOperators', 'consoleOutbox', 'consoleAlertSetup'];

/** The parts that somebody may open. */
export const partsFor = (isAdministrator: boolean): readonly { readonly part: Part; readonly icon: IconName }[] =>
  (Object.keys(CONSOLE_PARTS) as Part[])
    .filter((part) => isAdministrator || !FOR_ADMINISTRATORS.includes(part))
    .map((part) => ({ part, icon: ICONS[part] }));

interface SideNavProps {
  readonly part: Part;
  readonly isAdministrator: boolean;
}

/** Beside every page on a wide screen; a phone goes through the console's first page instead. */
export function SideNav({ part, isAdministrator }: SideNavProps) {
  return (
    <View className="side-nav" aria-role="navigation" aria-label={CONSOLE.nav}>
      {partsFor(isAdministrator).map(({ part: each, icon }) => (
        <Pressable
          key={each}
          className={`side-nav__item ${each === part ? 'side-nav__item--on' : ''}`}
          selected={each === part}
          onTap={() => replacePage(each)}
        >
          <Icon name={icon} />
          <View>{CONSOLE_PARTS[each].title}</View>
        </Pressable>
      ))}
    </View>
  );
}
