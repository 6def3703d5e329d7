import { View } from '@tarojs/components';

import { usePack } from '../../services/measures';
import { sayNote } from './say-note';

export function Note({ text }: { readonly text: string }) {
  const { pack } = usePack();
  return <View>{sayNote(text, (id) => pack?.byId.get(id)?.title)}</View>;
}
