import { View } from '@tarojs/components';

import './index.scss';
import { copyText, toast } from '../../services/feedback';
import { listAside } from '../../services/kept';
import { COMMON } from '../../texts/common';
import { MINE } from '../../texts/mine';
import { Button, Card, Screen, StatePage } from '../../ui';

/** What could not be read, as it was found: nothing is thrown away. */
export default function AsidePage() {
  const aside = listAside();
  const copy = async (text: string): Promise<void> => toast((await copyText(text)) ? COMMON.copied : COMMON.copyFailed);
  return (
    <Screen className="stack">
      {aside.length === 0 && <StatePage icon="check" title={MINE.asideEmpty} />}
      {aside.map(({ key, text }) => (
        <Card key={key} className="stack">
          <View className="text-hint">{key}</View>
          <View className="aside__text">{text}</View>
          <Button kind="secondary" label={COMMON.copy} onTap={() => void copy(text)} />
        </Card>
      ))}
    </Screen>
  );
}
