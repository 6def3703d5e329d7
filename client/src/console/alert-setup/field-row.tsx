import { View } from '@tarojs/components';
import { useState } from 'react';

import { PARTS, type TemplateKey } from '@shared/alerts';
import { TEMPLATE_NAMES } from '@shared/text/alert-words';

import { CONSOLE_ALERT_SETUP } from '../../texts/console-alerts';
import { Choice, FieldError, Icon, Pressable, Sheet, TextField } from '../../ui';
import { exampleOf } from './examples';
import type { FieldTyped } from './form-state';

interface FieldRowProps {
  readonly template: TemplateKey;
  readonly field: FieldTyped;
  /** Which of the template's fields, from 0. */
  readonly at: number;
  readonly wrongName: string | undefined;
  readonly wrongPart: string | undefined;
  readonly onChange: (part: Partial<FieldTyped>) => void;
  readonly onRemove: () => void;
}

const LONGEST_NAME = 30;

/** A field as the platform calls it, and what it is filled with. */
export function FieldRow({ template, field: { name, part }, at, wrongName, wrongPart, ...row }: FieldRowProps) {
  const [isPicking, setPicking] = useState(false);
  const { fieldName, fieldNameHint, fieldPart, pickPart, parts, removeField } = CONSOLE_ALERT_SETUP;
  const shown = part === null ? pickPart : parts[part];
  const look = `${part === null ? 'template-field__part--none' : ''} ${wrongPart === undefined ? '' : 'template-field__part--bad'}`;
  return (
    <View className="stack">
      <View className="template-field__row">
        <View className="template-field__name">
          <TextField
            label={`${TEMPLATE_NAMES[template].name}${fieldName(at + 1)}`}
            placeholder={fieldNameHint}
            value={name}
            maxlength={LONGEST_NAME}
            isBad={wrongName !== undefined}
            onInput={(typed) => row.onChange({ name: typed })}
          />
        </View>
        <Pressable
          className={`template-field__part ${look}`}
          label={`${TEMPLATE_NAMES[template].name}${fieldPart(at + 1)}：${shown}`}
          onTap={() => setPicking(true)}
        >
          <View>{shown}</View>
          <Icon name="down" />
        </Pressable>
        <Pressable
          className="template-field__remove"
          label={removeField(at + 1, TEMPLATE_NAMES[template].name)}
          onTap={row.onRemove}
        >
          <Icon name="trash" />
        </Pressable>
      </View>
      {wrongName !== undefined && <FieldError text={wrongName} />}
      {wrongPart !== undefined && <FieldError text={wrongPart} />}
      {isPicking && (
        <Sheet title={CONSOLE_ALERT_SETUP.partTitle} onClose={() => setPicking(false)}>
          <View className="stack" aria-role="radiogroup" aria-label={CONSOLE_ALERT_SETUP.partTitle}>
            {PARTS.map((each) => (
              <Choice
                key={each}
                label={parts[each]}
                on={each === part}
                detail={<View className="text-soft">{sayExample(exampleOf(template, each))}</View>}
                onTap={() => {
                  row.onChange({ part: each });
                  setPicking(false);
                }}
              />
            ))}
          </View>
        </Sheet>
      )}
    </View>
  );
}

const sayExample = (example: string): string =>
  example === '' ? CONSOLE_ALERT_SETUP.partNone : CONSOLE_ALERT_SETUP.partExample(example);
