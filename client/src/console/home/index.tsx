import { View } from '@tarojs/components';

import { openPage } from '../../services/navigation';
import { CONSOLE_HOME, CONSOLE_PARTS } from '../../texts/console';
import { Card, LinkRow, SectionHead } from '../../ui';
import { ConsolePage, type Scope } from '../parts/console-page';
import { partsFor } from '../parts/side-nav';
import { TodoCards } from './todo-cards';

/** What waits for an operator, and the way to everything else. */
export default function ConsoleHomePage() {
  return <ConsolePage part="console">{(scope) => <Home {...scope} />}</ConsolePage>;
}

function Home({ operator, region }: Scope) {
  const parts = partsFor(operator.isAdministrator).filter(({ part }) => part !== 'console');
  return (
    <View className="stack">
      <View className="text-soft">
        {CONSOLE_HOME.you(operator.name)}
        {operator.isAdministrator ? ` · ${CONSOLE_HOME.administrator}` : ''}
      </View>
      <SectionHead title={CONSOLE_HOME.todo} />
      <TodoCards region={region} />
      <SectionHead title={CONSOLE_HOME.parts} />
      <Card className="line-list card--list parts">
        {parts.map(({ part, icon }) => (
          <LinkRow key={part} icon={icon} {...CONSOLE_PARTS[part]} onTap={() => openPage(part)} />
        ))}
      </Card>
    </View>
  );
}
