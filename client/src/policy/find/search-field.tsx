import { Input, View } from '@tarojs/components';

import { FIND, MEASURES } from '../../texts/measures';
import { Icon, Pressable } from '../../ui';

interface SearchFieldProps {
  readonly text: string;
  readonly focus: boolean;
  readonly onInput: (text: string) => void;
  /** The key 搜索 of the keyboard. */
  readonly onDone: () => void;
}

export function SearchField({ text, focus, onInput, onDone }: SearchFieldProps) {
  return (
    <View className="input-box find__field">
      <Icon name="search" />
      <Input
        className="input-box__input input-box__input--text"
        value={text}
        focus={focus}
        placeholder={FIND.placeholder}
        maxlength={100}
        confirmType="search"
        aria-label={MEASURES.searchAria}
        onInput={(event) => onInput(event.detail.value)}
        onConfirm={onDone}
      />
      {text !== '' && (
        <Pressable className="find__clear" label={FIND.clear} onTap={() => onInput('')}>
          <Icon name="cross" />
        </Pressable>
      )}
    </View>
  );
}
